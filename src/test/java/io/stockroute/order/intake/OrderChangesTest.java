package io.stockroute.order.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.order.OrderChange;
import io.stockroute.order.OrderState;
import io.stockroute.order.OrderWorld;
import io.stockroute.order.SoldOrder;
import io.stockroute.settings.Strategy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of orders in their Destination once Source has them. */
class OrderChangesTest {

    @ParameterizedTest
    @EnumSource
    void whatAnImportedOrderGainsIsSubtractedOnceHoweverOftenItIsSeen(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            imported(world);
            look(world, 2, 10);
            assertThat(world.subtracted()).isZero();
            assertThat(changes(world)).isEmpty();

            look(world, 5, 20);
            look(world, 5, 20);
            assertThat(world.subtracted()).isEqualTo(3);
            assertThat(changes(world)).containsExactly("GREW 3");
            look(world, 2, 10);
            assertThat(world.subtracted()).as("an older look tells nothing").isEqualTo(3);

            look(world, 3, 30);
            assertThat(world.subtracted()).as("two were removed again").isEqualTo(1);
            look(world, 1, 40);
            assertThat(world.subtracted()).isZero();
            assertThat(changes(world)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasDismissedIsNotListedAgainUntilMoreIsGained(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            long id = imported(world);
            look(world, 4, 10);

            assertThat(world.bean(OrderChanges.class).dismiss(id, OrderChange.GREW, "admin"))
                    .isPresent();
            assertThat(world.subtracted()).isZero();
            assertThat(world.bean(OrderChanges.class).dismiss(id, OrderChange.GREW, "admin"))
                    .isEmpty();
            look(world, 4, 20);
            assertThat(world.subtracted()).isZero();
            assertThat(changes(world)).isEmpty();

            look(world, 5, 30);
            assertThat(world.subtracted()).isEqualTo(1);
            assertThat(changes(world)).containsExactly("GREW 1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOrderThatIsCancelledIsListedUnlessItsOrderInSourceIsCancelledToo(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            imported(world);
            cancel(world, "outlet", 1, 10);
            assertThat(changes(world)).containsExactly("CANCELLED 0");

            cancel(world, "main", 4711, 20);
            assertThat(changes(world)).isEmpty();
            cancel(world, "outlet", 1, 30);
            assertThat(changes(world)).as("both are").isEmpty();
        }
    }

    /** An order of two units that Source has as number 4711; the id of its row. */
    private static long imported(OrderWorld world) {
        long id = world.sent("outlet", 1).id();
        world.jdbc()
                .sql(
                        "insert into observed_line (destination_order_id, variant_id, quantity) values (?, ?, 2) on conflict do nothing")
                .params(id, OrderWorld.VARIANT)
                .update();
        world.jdbc()
                .sql("update observed_line set quantity = 2 where destination_order_id = ?")
                .param(id)
                .update();
        world.jdbc()
                .sql("update destination_order set state = ?, source_order_id = 4711 where id = ?")
                .params(OrderState.IMPORTED.name(), id)
                .update();
        world.jdbc().sql("update reservation set open = false").update();
        return id;
    }

    private static void look(OrderWorld world, int units, int second) {
        see(world, "outlet", 1, units, second, Optional.empty());
    }

    private static void cancel(OrderWorld world, String store, long number, int second) {
        see(world, store, number, 0, second, Optional.of(world.clock.instant()));
    }

    private static void see(
            OrderWorld world, String store, long number, int units, int second, Optional<Instant> cancelled) {
        Instant now = world.clock.instant();
        List<SoldOrder.Line> lines = units == 0 ? List.of() : List.of(new SoldOrder.Line(OrderWorld.VARIANT, units));
        world.does(() -> world.bean(Orders.class)
                .accept(
                        new SoldOrder(store, number, "#" + number, now, now.plusSeconds(second), cancelled, lines),
                        "poll"));
    }

    private static List<String> changes(OrderWorld world) {
        return world.jdbc()
                .sql("select kind || ' ' || units from order_change where dismissed_at is null order by kind")
                .query(String.class)
                .list();
    }
}
