package io.stockroute.simulator.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.state.Customer;

/** Finding and writing customers. */
final class CustomerFields {
    private CustomerFields() {}

    static void wire(RuntimeWiring.Builder wiring) {
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
