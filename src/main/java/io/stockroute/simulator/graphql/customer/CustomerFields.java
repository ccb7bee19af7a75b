package io.stockroute.simulator.graphql.customer;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.ShopFields;
import io.stockroute.simulator.graphql.Wiring;
import io.stockroute.simulator.state.customer.Customer;

/** Finding and writing customers. */
public final class CustomerFields {
    private CustomerFields() {}

    public static void wire(RuntimeWiring.Builder wiring) {
        wiring.type("QueryRoot", type -> type.dataFetcher("customer", env -> ShopFields.typed(env, "Customer")));
        wiring.type("Mutation", type -> type.dataFetcher("customerSet", CustomerFields::set));
        wiring.type("Customer", type -> type.dataFetcher("state", env -> "DISABLED")
                .dataFetcher("defaultAddress", env -> Wiring.<Customer>source(env).addresses().stream()
                        .findFirst()
                        .orElse(null)));
    }

    private static Object set(DataFetchingEnvironment env) {
        return new SetCustomer(Backend.of(env), env.getArgument("identifier"), Wiring.argument(env, "input")).run();
    }
}
