package io.stockroute.order;

import static io.stockroute.order.ImportFixture.drafts;
import static io.stockroute.order.ImportFixture.orders;
import static io.stockroute.order.OriginFixture.ADA;
import static io.stockroute.order.OriginFixture.HOME;
import static io.stockroute.order.OriginFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.order.create.CreateDraftOrder;
import io.stockroute.order.create.CreateOrder;
import io.stockroute.order.create.UpsertCustomer;
import io.stockroute.order.decide.OrderPlan;
import io.stockroute.order.origin.MailingAddress;
import io.stockroute.order.origin.OrderAttribute;
import io.stockroute.order.origin.OrderCustomer;
import io.stockroute.order.origin.OriginOrder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What ends in a log line or an error text says nothing of a person. */
class PersonalDataTest {

    @Test
    void nothingThatMayBeLoggedSaysWhoBought() {
        OriginFixture order = order();
        order.with(order.line(1).property("Engraving", "for Ada"));
        order.note = Optional.of("Ring at Lovelace");
        order.attributes = List.of(new OrderAttribute("Name on the card", "Ada"));
        OriginOrder read = order.read();
        OrderPlan plan = orders().plan(order);

        Stream<Object> logged = Stream.of(
                HOME,
                ADA,
                read,
                read.lines().get(0),
                plan,
                plan.lines().get(0),
                orders().decide(order),
                new CreateOrder(plan),
                new CreateDraftOrder(plan, drafts().settings(), ImportFixture.NOW),
                new CreateOrder(plan).call("main", true, true),
                new UpsertCustomer("main", plan));

        assertThat(logged.map(Object::toString)).allSatisfy(text -> assertThat(text)
                .doesNotContain("Ada", "Lovelace", "ada@", "+44", "Analytical", "London", "W1"));
    }

    @Test
    void theNameIsTheBillingAddressesElseTheShippingAddresses() {
        MailingAddress unnamed = new MailingAddress(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Paris"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        OrderCustomer buyer =
                new OrderCustomer(Optional.empty(), Optional.empty(), Optional.of(HOME), Optional.of(unnamed));

        assertThat(buyer.firstName()).hasValue("Ada");
        assertThat(buyer.lastName()).hasValue("Lovelace");
        assertThat(OriginFixture.NOBODY.firstName()).isEmpty();
    }
}
