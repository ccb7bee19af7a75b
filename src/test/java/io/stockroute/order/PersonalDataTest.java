package io.stockroute.order;

import static io.stockroute.order.ImportFixture.drafts;
import static io.stockroute.order.ImportFixture.orders;
import static io.stockroute.order.OriginFixture.ADA;
import static io.stockroute.order.OriginFixture.HOME;
import static io.stockroute.order.OriginFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

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
        order.attributes = List.of(new Attribute("Name on the card", "Ada"));
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
                new RealOrder(plan),
                new DraftOrder(plan, drafts().settings(), ImportFixture.NOW),
                new RealOrder(plan).call("main", true, true),
                new UpsertCustomer("main", plan));

        assertThat(logged.map(Object::toString)).allSatisfy(text -> assertThat(text)
                .doesNotContain("Ada", "Lovelace", "ada@", "+44", "Analytical", "London", "W1"));
    }

    @Test
    void theNameIsTheBillingAddressesElseTheShippingAddresses() {
        Address unnamed = new Address(
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
        Buyer buyer = new Buyer(Optional.empty(), Optional.empty(), Optional.of(HOME), Optional.of(unnamed));

        assertThat(buyer.firstName()).hasValue("Ada");
        assertThat(buyer.lastName()).hasValue("Lovelace");
        assertThat(OriginFixture.NOBODY.firstName()).isEmpty();
    }
}
