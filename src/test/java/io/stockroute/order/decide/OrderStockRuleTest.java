package io.stockroute.order.decide;

import static io.stockroute.order.ImportFixture.orders;
import static io.stockroute.order.OriginFixture.order;
import static io.stockroute.shopify.Captured.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.order.ImportFixture;
import io.stockroute.order.OrderReason;
import io.stockroute.order.OrderWorld;
import io.stockroute.order.OriginFixture;
import io.stockroute.order.decide.ImportDecision.Hold;
import io.stockroute.order.decide.ImportDecision.Import;
import io.stockroute.order.rows.DestinationOrder;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import io.stockroute.settings.Syncs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderStockRuleTest {

    private static Import bring() {
        OriginFixture order = order();
        order.with(order.line(1).of(2, "5"), order.line(1), order.line(2), order.line(11));
        return (Import) orders().decide(order);
    }

    @Test
    void anOrderThatSourceCanShipIsImported() {
        assertThat(OrderStockRule.decide(bring(), Map.of(101L, 3, 102L, 1))).isEqualTo(bring());
        assertThat(OrderStockRule.decide(bring(), Map.of()))
                .as("all may be oversold")
                .isEqualTo(bring());
    }

    @Test
    void anOrderThatSourceCannotShipIsPutOnHoldAndItsUnitsStaySold() {
        assertThat(OrderStockRule.decide(bring(), Map.of(101L, 2, 102L, -4)))
                .isInstanceOfSatisfying(Hold.class, hold -> {
                    assertThat(hold.reason()).isEqualTo(OrderReason.INSUFFICIENT_STOCK);
                    assertThat(hold.words()).contains("2 of 3 (variant: 101)").contains("0 of 1 (variant: 102)");
                    assertThat(hold.units()).isEqualTo(Map.of(201L, 3, 202L, 1));
                    assertThat(hold.lines()).noneMatch(LineReport::imported).noneMatch(line -> line.reason()
                            .isEmpty());
                });
    }

    @Test
    void onlyWhatIsCountedAndNotOversoldHasALimit() {
        assertThat(ReadStock.limits(json("{'nodes': ["
                        + "{'id': 'gid://shopify/ProductVariant/1', 'inventoryPolicy': 'DENY', 'inventoryQuantity': 7},"
                        + "{'id': 'gid://shopify/ProductVariant/2', 'inventoryPolicy': 'CONTINUE', 'inventoryQuantity': 7},"
                        + "{'id': 'gid://shopify/ProductVariant/3', 'inventoryPolicy': 'DENY', 'inventoryQuantity': null},"
                        + "null]}")))
                .isEqualTo(Map.of(1L, 7));
    }

    @Test
    void sourceIsOnlyAskedWhereTheSettingsWantIt() {
        List<String> asked = new ArrayList<>();
        ImportFixture obeying = orders();
        obeying.inventory = io.stockroute.settings.OrderSettings.Inventory.OBEY_POLICY;
        DestinationOrder order;
        try (OrderWorld world = new OrderWorld(TestDatabases.H2, Strategy.ORDERS)) {
            order = world.accepted("outlet", 1);
        }
        for (ImportFixture settings : List.of(orders(), obeying)) {
            Sync given = settings.context().pair().sync();
            Sync main = new Sync(
                    "main",
                    "main",
                    given.destinations(),
                    true,
                    given.strategy(),
                    given.matchBy(),
                    given.locations(),
                    given.orders());
            new OrderStock(new Syncs(List.of(main)))
                    .calls(order, bring())
                    .forEach(call -> asked.add(call.document().name()));
        }

        assertThat(asked).containsExactly("ReadStock");
    }
}
