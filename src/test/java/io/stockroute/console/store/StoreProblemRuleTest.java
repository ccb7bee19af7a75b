package io.stockroute.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.AccessProblem;
import io.stockroute.console.store.StoreProblemRule.Failing;
import io.stockroute.shopify.MissingScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        Failing orders = new Failing(NOW, "access denied", Optional.of(AccessProblem.SCOPES));

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
        "SHOP_FROZEN, settle its bill",
        "SHOP_LOCKED, ask Shopify",
        "SCOPES, Grant the store's app",
        "CREDENTIALS, Renew the store's token",
        "NO_ADMIN_API, Correct the store's domain",
        ", retried every minute"
    })
    void whatToDoFollowsFromTheProblem(@Nullable AccessProblem problem, String todo) {
        assertThat(StoreProblemRule.todo(Optional.ofNullable(problem))).contains(todo);
    }

    private static List<StoreProblem> of(Optional<Failing> calls, List<MissingScope> lacking) {
        return StoreProblemRule.of("outlet", Optional.empty(), calls, Optional.empty(), Optional.empty(), lacking, NOW);
    }
}
