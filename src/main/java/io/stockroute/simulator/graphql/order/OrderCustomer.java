package io.stockroute.simulator.graphql.order;

import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.Input;
import io.stockroute.simulator.graphql.customer.CustomerInput;
import io.stockroute.simulator.state.Gids;
import io.stockroute.simulator.state.customer.Customer;
import java.util.Optional;

/** Who an order of orderCreate is for. */
final class OrderCustomer {
    private final Backend shop;
    private final Input order;

    OrderCustomer(Backend shop, Input order) {
        this.shop = shop;
        this.order = order;
    }

    /** Makes or changes the customer where the input says so. */
    Optional<Customer> customer() {
        if (order.has("customerId")) {
            return byId(order.text("customerId"));
        }
        Optional<Input> wanted = order.child("customer");
        Optional<Input> upsert = wanted.flatMap(each -> each.child("toUpsert"));
        return upsert.isPresent()
                ? upsert.map(this::upserted)
                : wanted.flatMap(each -> each.child("toAssociate")).flatMap(this::associated);
    }

    Optional<Customer> associated(Input customer) {
        return customer.has("id") ? byId(customer.text("id")) : shop.customers().byEmail(customer.textOrNull("email"));
    }

    private Customer upserted(Input customer) {
        Customer known = customer.has("id")
                ? byId(customer.text("id")).orElse(null)
                : shop.customers().byEmail(customer.textOrNull("email")).orElse(null);
        return shop.customers().save(known, CustomerInput.profile(known, customer));
    }

    private Optional<Customer> byId(String gid) {
        return Optional.ofNullable(shop.data().customers().get(Gids.number("Customer", gid)));
    }
}
