package io.stockroute.simulator.graphql.customer;

import io.stockroute.simulator.graphql.Input;
import io.stockroute.simulator.graphql.Inputs;
import io.stockroute.simulator.state.Tags;
import io.stockroute.simulator.state.customer.Customer;
import io.stockroute.simulator.state.customer.Customers;
import org.jspecify.annotations.Nullable;

/** What a customer is after an input was applied: fields that are left out stay, lists are replaced. */
public final class CustomerInput {
    private CustomerInput() {}

    public static Customers.Profile profile(@Nullable Customer known, Input input) {
        Customers.Profile now = known == null ? Customers.Profile.BLANK : Customers.Profile.of(known);
        Customers.Details details = now.details();
        return new Customers.Profile(
                new Customers.Details(
                        text(input, "email", details.email()),
                        text(input, "firstName", details.firstName()),
                        text(input, "lastName", details.lastName()),
                        text(input, "phone", details.phone())),
                text(input, "note", now.note()),
                input.flag("taxExempt", now.taxExempt()),
                input.has("tags") ? Tags.of(input.texts("tags")) : now.tags(),
                input.has("addresses")
                        ? input.children("addresses").stream()
                                .map(Inputs::address)
                                .toList()
                        : now.addresses());
    }

    private static @Nullable String text(Input input, String name, @Nullable String now) {
        return input.fields().containsKey(name) ? input.words(name).orElse(null) : now;
    }
}
