package io.stockroute.order.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.order.OrderKind;
import io.stockroute.order.OrderState;
import io.stockroute.order.OrderWorld;
import io.stockroute.order.SoldOrder;
import io.stockroute.order.lane.OrderOutcomes;
import io.stockroute.order.rows.DestinationOrder;
import io.stockroute.order.rows.OrderLaneLease;
import io.stockroute.order.rows.OrderTable;
import io.stockroute.settings.LaneLeases;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.Syncs;
import io.stockroute.settings.SyncsChanged;
import io.stockroute.stock.LevelChanges;
import io.stockroute.stock.reservation.UnexplainedDrops;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrdersTest {

    @ParameterizedTest
    @EnumSource
    void anOrderIsAcceptedOnceHoweverOftenItIsTold(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            world.accepted("outlet", 1);
            world.does(() -> world.bean(Orders.class).accept(world.sold("outlet", 1), "delivery:5"));

            assertThat(world.order(1).state()).isEqualTo(OrderState.WAITING);
            assertThat(world.text("cause", 1)).isEqualTo("poll");
            assertThat(world.subtracted()).as("its two units, once").isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theStrategySaysWhatAnOrderBecomes(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.DRAFT_ORDERS)) {
            assertThat(world.accepted("outlet", 1).kind()).isEqualTo(OrderKind.DRAFT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOrderFromBeforeTheStrategyIsSkippedWithItsReason(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            SoldOrder early = new SoldOrder(
                    "outlet",
                    1,
                    "#1",
                    world.clock.instant().minusSeconds(1),
                    List.of(new SoldOrder.Line(OrderWorld.VARIANT, 2)));
            world.does(() -> world.bean(Orders.class).accept(early, "poll"));

            assertThat(world.order(1).state()).isEqualTo(OrderState.SKIPPED);
            assertThat(world.order(1).reasonCode()).contains("BEFORE_START");
            assertThat(world.subtracted()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOrderOfTheSecondInWhichTheStrategyBeganIsImportedAsShopifysTimesHaveNoFractions(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            SoldOrder sold = world.sold("outlet", 1);
            world.bean(OrderPollCursor.class).adjust(List.of());
            world.clock.advance(Duration.ofMillis(700));
            world.does(() -> world.bean(Orders.class).accept(sold, "poll"));

            assertThat(world.order(1).state()).isEqualTo(OrderState.WAITING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOrderThatMayHaveBeenForgottenIsNotImportedAgain(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            SoldOrder old = world.sold("outlet", 1);
            world.clock.advance(Duration.ofDays(400).plusSeconds(1));
            world.does(() -> world.bean(Orders.class).accept(old, "poll"));

            assertThat(world.order(1).state()).isEqualTo(OrderState.SKIPPED);
            assertThat(world.order(1).reasonCode()).contains("TOO_OLD");
            assertThat(world.subtracted()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void ordersOfOtherStoresArePassedOver(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            world.does(() -> world.bean(Orders.class).accept(world.sold("main", 1), "poll"));
            world.does(() -> world.bean(Orders.class).accept(world.sold("stranger", 2), "poll"));

            assertThat(world.bean(OrderTable.class).open()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDismissedOrderGivesItsUnitsBackOnce(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            long id = world.accepted("outlet", 1).id();

            assertThat(world.bean(OperatedOrders.class).dismiss(id, "admin")).isPresent();

            assertThat(world.order(1).state()).isEqualTo(OrderState.DISMISSED);
            assertThat(world.text("settled_by", 1)).isEqualTo("admin");
            assertThat(world.subtracted()).isZero();
            assertThat(world.bean(OperatedOrders.class).dismiss(id, "admin")).isEmpty();
            assertThat(world.bean(OperatedOrders.class).retry(id, "anna")).isFalse();
            assertThat(world.bean(OperatedOrders.class).dismiss(4711, "admin")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOrderOnHoldIsRetried(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            DestinationOrder order = world.accepted("outlet", 1);
            assertThat(world.bean(OperatedOrders.class).retry(order.id(), "anna"))
                    .as("it waits already")
                    .isFalse();
            world.lease();
            world.bean(OrderOutcomes.class).gone(order);
            assertThat(world.order(1).state()).isEqualTo(OrderState.ON_HOLD);

            assertThat(world.bean(OperatedOrders.class).retry(order.id(), "anna"))
                    .isTrue();

            assertThat(world.order(1).state()).isEqualTo(OrderState.WAITING);
            assertThat(world.order(1).reason()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void ordersWaitNoLongerWhenTheSettingsDoNotBringThem(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            DestinationOrder waiting = world.accepted("outlet", 1);
            DestinationOrder sent = world.sent("outlet", 2);

            world.restart(OrderWorld.sync("main", Strategy.ONE_WAY));

            assertThat(world.order(1).state()).isEqualTo(OrderState.ON_HOLD);
            assertThat(world.order(2).state()).isEqualTo(OrderState.ON_HOLD);
            assertThat(world.order(1).reasonCode()).contains("NOT_IMPORTED");
            assertThat(world.bean(OperatedOrders.class).retry(waiting.id(), "anna"))
                    .isTrue();
            assertThat(world.bean(OperatedOrders.class).retry(sent.id(), "anna"))
                    .isTrue();
            assertThat(world.order(1).state()).isEqualTo(OrderState.WAITING);
            assertThat(world.order(2).state())
                    .as("it may be in Source: it is looked for first")
                    .isEqualTo(OrderState.CREATING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOrderFollowsItsSyncToAnotherSourceUnlessItMayBeInTheOldOne(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            world.accepted("outlet", 1);
            world.sent("outlet", 2);

            world.restart(OrderWorld.sync("other", Strategy.ORDERS));

            assertThat(world.order(1).source()).isEqualTo("other");
            assertThat(world.order(2).state()).isEqualTo(OrderState.ON_HOLD);
            assertThat(world.order(2).reason().orElseThrow()).contains("stockroute-2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherOrderStrategyContinuesAndNoneForgetsTheBeginning(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            var begin = world.clock.instant();
            OrderPollCursor watches = world.bean(OrderPollCursor.class);
            world.clock.advance(Duration.ofHours(1));

            Sync same = OrderWorld.sync("main", Strategy.ORDERS);
            world.restart(same);
            assertThat(watches.of(world.pair()).since()).isEqualTo(begin);

            world.restart(OrderWorld.sync("main", Strategy.DRAFT_ORDERS));
            assertThat(watches.of(world.pair()).since())
                    .as("what was ordered during the restart is imported")
                    .isEqualTo(begin);

            world.clock.advance(Duration.ofHours(1));
            world.restart(OrderWorld.sync("main", Strategy.ONE_WAY));
            assertThat(world.jdbc()
                            .sql("select count(*) from order_poll_cursor")
                            .query(Long.class)
                            .single())
                    .isZero();
            world.restart(same);
            assertThat(watches.of(world.pair()).since()).isEqualTo(world.clock.instant());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsProvisionallySoldInADestinationThatIsNoneAnyMoreIsReleased(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            long level = world.linked();
            world.falls(level, 1);
            world.jdbc().sql("update level_link set destination = 'gone'").update();
            world.falls(level, 3);
            assertThat(world.subtracted()).isEqualTo(4);

            LevelChanges news =
                    world.does(() -> world.bean(UnexplainedDrops.class).abandon());

            assertThat(world.subtracted())
                    .as("the outlet's orders are imported")
                    .isEqualTo(1);
            assertThat(news.levelIds()).as("the others may offer them again").containsExactly(1001L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOrderWhoseSyncWasEndedSaysWhatToDo(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            world.accepted("outlet", 1);

            world.restart();

            assertThat(world.order(1).reason().orElseThrow()).contains("'main'", "'outlet'", "ended", "retry");
            assertThat(world.subtracted()).as("it is sold all the same").isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOrderContinuesUnderTheNewNameOfItsSync(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            Instant since = world.bean(OrderPollCursor.class).of(world.pair()).since();
            world.accepted("outlet", 1);
            world.restart();
            world.restart(OrderWorld.sync("main", Strategy.ORDERS));
            world.accepted("outlet", 2);
            world.clock.advance(Duration.ofHours(1));

            Sync renamed = OrderWorld.sync("renamed", "main", Strategy.ORDERS);
            world.restart(renamed);

            assertThat(world.order(2).state()).isEqualTo(OrderState.WAITING);
            assertThat(world.order(2).sync()).isEqualTo("renamed");
            assertThat(world.order(1).state()).isEqualTo(OrderState.ON_HOLD);
            assertThat(world.order(1).sync())
                    .as("what waits for a decision is seen at the sync that there is now")
                    .isEqualTo("renamed");
            assertThat(world.bean(OrderTable.class).retry(world.order(1), new SyncPair(renamed, "outlet")))
                    .isTrue();
            assertThat(world.order(1).sync()).isEqualTo("renamed");
            assertThat(world.bean(OrderPollCursor.class)
                            .of(new SyncPair(renamed, "outlet"))
                            .since())
                    .as("orders of the time between are imported")
                    .isAfterOrEqualTo(since)
                    .isBefore(world.clock.instant());
        }
    }

    @ParameterizedTest
    @EnumSource
    void otherSettingsHoldOrdersThatWaitAndLeaveThoseThatWereSentToTheirLane(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            world.accepted("outlet", 1);
            world.sent("outlet", 2);

            world.change(OrderWorld.sync("main", Strategy.ONE_WAY));

            assertThat(world.order(1).reasonCode()).contains("NOT_IMPORTED");
            assertThat(world.order(2).state()).isEqualTo(OrderState.CREATING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ordersAreImportedFromTheMomentOnThatTheSettingsAreSaved(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            Sync without = OrderWorld.sync("main", Strategy.TWO_WAY);
            OrderPollCursor watches = world.bean(OrderPollCursor.class);
            world.bean(OrderPollCursor.class).of(world.pair());
            world.change(without);
            watches.of(world.pair()); // left behind by a transaction that used the settings before
            world.clock.advance(Duration.ofDays(3));

            world.begun(without)
                    .change(new SyncsChanged(
                            new Syncs(List.of(without)), world.bean(Syncs.class).now()));

            assertThat(watches.of(world.pair()).since()).isEqualTo(world.clock.instant());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOrderLaneHasItsOwnLease(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            String longest = "s".repeat(64);
            LaneLeases leases = world.bean(LaneLeases.class);

            assertThat(leases.hold(longest)).isTrue();
            assertThat(leases.hold(OrderLaneLease.of(longest))).isTrue();
        }
    }
}
