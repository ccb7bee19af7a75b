package io.stockroute.shopify.scopes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.stockroute.settings.MatchBy;
import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import io.stockroute.shopify.MissingScope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccessRuleTest {

    private static final Set<String> ANOTHER = Set.of("read_themes");

    @ParameterizedTest
    @CsvSource({
        "ONE_WAY, main, ''",
        "ONE_WAY, outlet, write_inventory",
        "TWO_WAY, main, write_inventory",
        "ORDERS, main, write_orders read_orders",
        "ORDERS, outlet, write_inventory read_orders",
        "DRAFT_ORDERS, main, write_draft_orders read_draft_orders read_orders",
        "DRAFT_ORDERS, outlet, write_inventory read_orders",
    })
    void aStoreNeedsWhatItsPartInTheSyncTakes(Strategy strategy, String store, String scopes) {
        Set<String> expected = new TreeSet<>(Set.of("read_products", "read_inventory", "read_locations"));
        expected.addAll(scopes.isEmpty() ? Set.of() : Set.of(scopes.split(" ")));

        assertThat(AccessRule.lacking(store, List.of(sync("main", "main", "outlet", strategy)), ANOTHER))
                .filteredOn(MissingScope::needed)
                .extracting(MissingScope::scope)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aStoreInTwoSyncsNeedsWhatBothTake() {
        List<Sync> syncs = List.of(
                sync("one", "main", "outlet", Strategy.DRAFT_ORDERS), sync("two", "outlet", "b2b", Strategy.ORDERS));

        assertThat(AccessRule.lacking("outlet", syncs, ANOTHER))
                .extracting(MissingScope::scope)
                .doesNotHaveDuplicates()
                .contains("write_inventory", "read_orders", "write_orders");
    }

    @Test
    void whoeverMayWriteMayReadAsWell() {
        Set<String> granted = Set.of(
                "write_products",
                "write_inventory",
                "read_locations",
                "write_orders",
                "write_customers",
                "write_merchant_managed_fulfillment_orders");

        assertThat(AccessRule.lacking("main", List.of(sync("main", "main", "outlet", Strategy.ORDERS)), granted))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ORDERS", "DRAFT_ORDERS"})
    void scopesForCustomersAndLocationsAreOnlyUseful(Strategy strategy) {
        Set<String> granted =
                Set.of("read_products", "read_inventory", "read_locations", "write_draft_orders", "write_orders");

        assertThat(AccessRule.lacking("main", List.of(sync("main", "main", "outlet", strategy)), granted))
                .extracting(MissingScope::scope, MissingScope::needed)
                .containsExactly(
                        tuple("write_customers", false), tuple("write_merchant_managed_fulfillment_orders", false));
    }

    @Test
    void aStoreThatTakesNoPartNeedsNothing() {
        assertThat(AccessRule.lacking("main", List.of(), ANOTHER)).isEmpty();
    }

    @Test
    void scopesThatAreNotKnownAreNotMissing() {
        assertThat(AccessRule.lacking("main", List.of(sync("main", "main", "outlet", Strategy.ORDERS)), Set.of()))
                .isEmpty();
    }

    private static Sync sync(String name, String source, String destination, Strategy strategy) {
        return new Sync(
                name, source, List.of(destination), true, strategy, MatchBy.SKU, Map.of(), OrderSettings.defaults());
    }
}
