package io.stockroute.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.console.store.StoreProblemRule.Failing;
import io.stockroute.shopify.MissingScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreProblemRuleTest {

    private static final Instant NOW = Instant.EPOCH;

    @Test
    void aStoreThatAnswersAndMayDoItsPartHasNoTrouble() {
        assertThat(of(Optional.empty(), List.of(new MissingScope("write_customers", "to name customers", false))))
                .isEmpty();
    }

    @Test
    void scopesThatAreNeededAreNamedWithTheirUse() {
        assertThat(of(Optional.empty(), List.of(new MissingScope("write_orders", "to create orders", true))))
                .singleElement()
                .satisfies(trouble ->
                        assertThat(trouble.reason()).isEqualTo("Its app lacks write_orders to create orders."));
    }

    @Test
    void ordersThatCannotBeAskedForAreToldUnlessTheStoreFailsAnyway() {
        Failing orders = new Failing(NOW, "access denied");

        assertThat(StoreProblemRule.of(
                        "outlet",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(orders),
                        Optional.empty(),
                        List.of(),
                        NOW))
                .extracting(StoreProblem::word)
                .containsExactly("orders not read");
        assertThat(StoreProblemRule.of(
                        "outlet",
                        Optional.empty(),
                        Optional.of(orders),
                        Optional.of(orders),
                        Optional.of(orders),
                        List.of(),
                        NOW))
                .extracting(StoreProblem::word)
                .containsExactly("failing");
    }

    @ParameterizedTest
    @CsvSource({
        "The shop is frozen: its owner has to settle its bill, settle its bill",
        "The shop is locked by Shopify, ask Shopify",
        "Shopify forbids the call: check the app's access scopes, Grant the store's app",
        "'Shopify does not accept the token, not even a renewed one', Renew the store's token",
        "'The store grants no token: check its client-id, client-secret', Renew the store's token",
        "No Admin API at this address: check the store's domain and api-url, Correct the store's domain",
        "Connection refused, tried again every minute"
    })
    void whatToDoFollowsFromTheReason(String reason, String todo) {
        assertThat(StoreProblemRule.todo(reason)).contains(todo);
    }

    private static List<StoreProblem> of(Optional<Failing> calls, List<MissingScope> lacking) {
        return StoreProblemRule.of("outlet", Optional.empty(), calls, Optional.empty(), Optional.empty(), lacking, NOW);
    }
}
