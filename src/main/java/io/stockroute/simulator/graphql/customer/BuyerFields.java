package io.stockroute.simulator.graphql.customer;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.Wiring;
import io.stockroute.simulator.state.customer.Address;
import io.stockroute.simulator.state.customer.Buyer;
import io.stockroute.simulator.state.customer.Customer;
import io.stockroute.simulator.state.order.Order;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The personal fields. An app that may not see them gets null for each, and a customer with no more than an id. */
public final class BuyerFields {
    private BuyerFields() {}

    public static void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Order", type -> type.dataFetcher("email", personal(Buyer::email))
                .dataFetcher("phone", personal(Buyer::phone))
                .dataFetcher("shippingAddress", personal(Buyer::shippingAddress))
                .dataFetcher("billingAddress", personal(Buyer::billingAddress))
                .dataFetcher(
                        "customer", env -> Wiring.<Order>source(env).buyer().customer()));
        wiring.type("Customer", type -> type.dataFetcher("firstName", known(Customer::firstName))
                .dataFetcher("lastName", known(Customer::lastName))
                .dataFetcher("defaultEmailAddress", known(customer -> wrapped("emailAddress", customer.email())))
                .dataFetcher("defaultPhoneNumber", known(customer -> wrapped("phoneNumber", customer.phone()))));
        wiring.type("CustomerEmailAddress", type -> type.dataFetcher("validFormat", env -> true));
        wiring.type(
                "MailingAddress",
                type -> type.dataFetcher(
                        "countryCodeV2", env -> Wiring.<Address>source(env).countryCode()));
    }

    private static <T> DataFetcher<@Nullable T> personal(Function<Buyer, @Nullable T> read) {
        return env ->
                redacted(env) ? null : read.apply(Wiring.<Order>source(env).buyer());
    }

    private static <T> DataFetcher<@Nullable T> known(Function<Customer, @Nullable T> read) {
        return env -> redacted(env) ? null : read.apply(Wiring.source(env));
    }

    private static boolean redacted(DataFetchingEnvironment env) {
        return Backend.of(env).settings().trade().redactCustomers();
    }

    private static @Nullable Map<String, String> wrapped(String name, @Nullable String value) {
        return value == null ? null : Map.of(name, value);
    }
}
