package io.stockroute.order.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockroute.AccessProblem;
import io.stockroute.FailureText;
import io.stockroute.TestDatabases;
import io.stockroute.order.OrderFixture;
import io.stockroute.order.OrderReason;
import io.stockroute.order.OrderState;
import io.stockroute.order.OrderWorld;
import io.stockroute.order.create.CreateOutcome;
import io.stockroute.order.decide.ImportDecision;
import io.stockroute.order.decide.LineReport;
import io.stockroute.order.intake.OperatedOrders;
import io.stockroute.order.money.Money;
import io.stockroute.order.rows.DestinationOrder;
import io.stockroute.order.rows.SourceOrder;
import io.stockroute.settings.LaneLeases.LeaseLost;
import io.stockroute.settings.StoreHealth;
import io.stockroute.settings.Strategy;
import io.stockroute.shopify.ShopifyException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderOutcomesTest {

    private static final CreateOutcome CREATED = new CreateOutcome.Created(OrderFixture.made(false, Optional.empty()));

    @ParameterizedTest
    @EnumSource
    void anOrderThatIsAboutToBeSentIsLookedForFromThenOn(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            DestinationOrder sent = world.sent("outlet", 1);

            assertThat(sent.state()).isEqualTo(OrderState.CREATING);
            assertThat(sent.tries()).isEqualTo(1);
            assertThat(sent.sentAt()).contains(world.clock.instant());
            assertThat(sent.expectedTotal().map(Money::toString)).contains("20.00 EUR");
            assertThat(next(world)).as("not at once").isInstanceOf(OrderTurn.Rest.class);
            world.clock.advance(Duration.ofSeconds(1));
            assertThat(next(world)).isEqualTo(new OrderTurn.LookUp(sent));
            assertThat(world.jdbc()
                            .sql("select sku || ' ' || quantity || ' ' || source_item_id from destination_order_line")
                            .query(String.class)
                            .list())
                    .containsExactly("C-1 2 11");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsSentThatWasDismissedMeanwhile(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            DestinationOrder order = world.accepted("outlet", 1);
            world.lease();
            world.bean(OperatedOrders.class).dismiss(order.id(), "admin");

            assertThatThrownBy(() -> intend(world, order)).isInstanceOf(Overtaken.class);

            assertThat(world.order(1).state()).isEqualTo(OrderState.DISMISSED);
            assertThat(world.subtracted()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoHasLostTheLaneTakesNothingDown(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            DestinationOrder order = world.accepted("outlet", 1);

            assertThatThrownBy(() -> intend(world, order)).isInstanceOf(LeaseLost.class);

            assertThat(world.order(1).state()).isEqualTo(OrderState.WAITING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMadeOrderIsRecordedOnce(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            DestinationOrder sent = world.sent("outlet", 1);

            answer(world, sent, CREATED);

            assertThat(world.order(1).state()).isEqualTo(OrderState.IMPORTED);
            assertThat(world.text("source_order_name", 1)).isEqualTo("#1");
            assertThat(world.text("total", 1)).isEqualTo("20.00 EUR");
            assertThat(world.text("difference", 1)).isEmpty();
            assertThatThrownBy(() -> answer(world, sent, CREATED)).isInstanceOf(Overtaken.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOrderThatIsFoundLaterIsComparedAsWell(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            DestinationOrder sent = world.sent("outlet", 1);
            SourceOrder dearer = new SourceOrder(
                    900,
                    "#1",
                    false,
                    Optional.of(new Money(new java.math.BigDecimal("20.01"), "EUR")),
                    Optional.empty());

            world.does(() -> world.bean(OrderOutcomes.class).found(sent, dearer));

            assertThat(world.order(1).state()).isEqualTo(OrderState.IMPORTED);
            assertThat(world.text("difference", 1)).contains("20.01 EUR").contains("20.00 EUR");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatSourceRefusesIsLookedForOnceAndThenRefusedWithItsWords(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            DestinationOrder sent = world.sent("outlet", 1);

            answer(world, sent, new CreateOutcome.Refused("INVALID", "The variant is gone"));

            OrderTurn turn = next(world);
            assertThat(turn).isInstanceOf(OrderTurn.LookUp.class);
            world.bean(OrderFailures.class)
                    .noAnswer(world.order(1), "main", new ShopifyException.NotSent("no connection"));
            world.bean(OrderOutcomes.class).notFound(world.order(1), world.clock.instant());
            assertThat(world.order(1).state()).isEqualTo(OrderState.REFUSED);
            assertThat(world.order(1).reasonCode()).contains("INVALID");
            assertThat(world.order(1).reason()).contains("The variant is gone");
            assertThat(world.subtracted()).as("it is sold all the same").isEqualTo(2);
            assertThat(world.bean(OperatedOrders.class).retry(sent.id(), "anna"))
                    .isTrue();
            assertThat(next(world)).as("Source has nothing of it").isInstanceOf(OrderTurn.Create.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCallThatShopifyRefusesAsAWholeIsNotBelievedToHaveMadeNothingUntilASearchCanTell(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            DestinationOrder sent = world.sent("outlet", 1);

            world.bean(OrderFailures.class).refused(sent, new ShopifyException.Refused("BAD_REQUEST", "No such thing"));

            world.clock.advance(Duration.ofMinutes(10).minusSeconds(1));
            world.lease();
            assertThat(next(world)).isInstanceOf(OrderTurn.Rest.class);
            assertThat(world.order(1).reason()).contains("No such thing");
            world.clock.advance(Duration.ofSeconds(1));
            assertThat(next(world)).isInstanceOf(OrderTurn.LookUp.class);
            world.bean(OrderOutcomes.class).notFound(world.order(1), world.clock.instant());
            assertThat(world.order(1).state()).isEqualTo(OrderState.REFUSED);
            assertThat(world.order(1).reasonCode()).contains("BAD_REQUEST");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOrderWithoutAnswerIsSentAgainOnlyWhenItWasNotFoundForLongEnough(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            world.sent("outlet", 1);
            int looks = 0;
            while (world.order(1).state() == OrderState.CREATING) {
                world.clock.advance(Duration.ofSeconds(1));
                world.lease();
                if (next(world) instanceof OrderTurn.LookUp lookUp) {
                    looks++;
                    world.bean(OrderOutcomes.class).notFound(lookUp.order(), world.clock.instant());
                }
            }

            assertThat(Duration.between(world.order(1).acceptedAt(), world.clock.instant()))
                    .isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
            assertThat(looks).as("ever more seldom").isBetween(10, 20);
            assertThat(next(world)).isInstanceOf(OrderTurn.Create.class);
            intend(world, world.order(1));
            assertThat(world.order(1).tries()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenSourceWantsOrdersLaterTheyWaitAndTheOldestGoesFirst(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            DestinationOrder sent = world.sent("outlet", 1);
            world.clock.advance(Duration.ofSeconds(1));
            world.accepted("outlet", 2);

            answer(world, sent, new CreateOutcome.TryLater("five a minute"));

            assertThat(next(world)).isInstanceOf(OrderTurn.Rest.class);
            assertThat(world.order(1).reason()).contains("five a minute");
            assertThat(world.order(2).reason()).contains("five a minute");
            world.clock.advance(Duration.ofSeconds(10));
            assertThat(next(world)).isEqualTo(new OrderTurn.Create(world.order(1)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOrderOnHoldSellsWhatWasDecidedAndASkippedOneNothing(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            DestinationOrder held = world.accepted("outlet", 1);
            DestinationOrder skipped = world.accepted("outlet", 2);
            world.lease();
            List<LineReport> lines = List.of(OrderFixture.report(false));
            OrderDecisions ends = world.bean(OrderDecisions.class);

            world.does(() -> ends.notImported(
                    held,
                    world.question(),
                    new ImportDecision.Hold(
                            OrderReason.UNMATCHED_LINES,
                            "One is not synced",
                            lines,
                            Map.of(OrderWorld.SOURCE_ITEM, 1))));
            world.does(() -> ends.notImported(
                    skipped, world.question(), new ImportDecision.Skip(OrderReason.CANCELLED, "Cancelled", lines)));

            assertThat(world.order(1).state()).isEqualTo(OrderState.ON_HOLD);
            assertThat(world.order(2).state()).isEqualTo(OrderState.SKIPPED);
            assertThat(world.order(2).reasonCode()).contains("CANCELLED");
            assertThat(world.subtracted()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOldestGoesFirstAndADestinationThatRestsHoldsUpNobodyElse(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            world.accepted("outlet", 1);
            world.clock.advance(Duration.ofSeconds(1));
            world.accepted("b2b", 2);
            assertThat(next(world)).isEqualTo(new OrderTurn.Create(world.order(1)));

            world.bean(StoreHealth.class).failed("outlet", new ShopifyException.NotSent("no connection"));
            assertThat(next(world)).isEqualTo(new OrderTurn.Create(world.order(2)));

            world.bean(StoreHealth.class).failed("main", new ShopifyException.NotSent("no connection"));
            assertThat(next(world)).isInstanceOf(OrderTurn.Rest.class);
            assertThat(world.order(1).reason().orElseThrow()).startsWith("outlet does not answer");
            assertThat(world.order(2).reason().orElseThrow()).startsWith("main does not answer");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOrderThatMayTakeATimeOutIsNotWaitedForLongWhereOthersWait(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            OrderLane lane = world.bean(OrderLane.class);
            DestinationOrder first = world.accepted("outlet", 1);
            assertThat(lane.isQuick(first)).as("nobody waits").isFalse();
            world.clock.advance(Duration.ofSeconds(1));
            DestinationOrder second = world.accepted("b2b", 2);
            assertThat(lane.isQuick(first)).as("another one waits").isTrue();
            assertThat(lane.isTrial(first)).as("and none fails").isFalse();

            world.lease();
            world.bean(OrderFailures.class)
                    .recordFailed(first, "outlet", new ShopifyException.RecordFailed("No answer in time"));
            assertThat(lane.isTrial(world.order(1))).isTrue();
            assertThat(lane.isTrial(second)).as("one of the lane fails").isTrue();
            world.clock.advance(Duration.ofSeconds(5));
            assertThat(next(world)).as("the others go first").isEqualTo(new OrderTurn.Create(world.order(2)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOrderThatIsLookedForDoesNotWaitForItsDestination(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            world.sent("outlet", 1);
            world.clock.advance(Duration.ofSeconds(1));
            world.bean(StoreHealth.class).failed("outlet", new ShopifyException.NotSent("no connection"));

            assertThat(next(world)).isInstanceOf(OrderTurn.LookUp.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClosedDestinationKeepsItsOwnOrdersWaitingVisibly(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            DestinationOrder order = world.accepted("outlet", 1);
            world.accepted("b2b", 2);
            world.lease();

            world.bean(OrderFailures.class)
                    .closed(
                            order,
                            "outlet",
                            new ShopifyException.StoreUnauthorized(AccessProblem.SCOPES, "grant the app: read_orders"));

            assertThat(world.order(1).reason().orElseThrow()).contains("read_orders");
            assertThat(next(world)).isEqualTo(new OrderTurn.Create(world.order(2)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenOrderIsPutOnHoldUnlessItWasSent(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            DestinationOrder broken = world.accepted("outlet", 1);
            DestinationOrder sentInThisTurn = world.accepted("outlet", 2);
            world.lease();
            intend(world, sentInThisTurn);

            world.bean(OrderFailures.class).broken(broken, new IllegalArgumentException("no number"));
            world.bean(OrderFailures.class).broken(sentInThisTurn, new IllegalArgumentException("no number"));

            assertThat(world.order(1).state()).isEqualTo(OrderState.ON_HOLD);
            assertThat(world.order(1).reason().orElseThrow())
                    .contains(FailureText.INTERNAL)
                    .doesNotContain("no number");
            assertThat(world.order(2).state()).isEqualTo(OrderState.CREATING);
        }
    }

    private static void intend(OrderWorld world, DestinationOrder order) {
        world.does(() -> world.bean(OrderDecisions.class)
                .intend(order, world.question(), world.bring(order.orderId()), OrderFixture.noPreparation()));
    }

    private static void answer(OrderWorld world, DestinationOrder order, CreateOutcome creation) {
        world.does(() -> world.bean(OrderOutcomes.class).answered(order, world.bring(order.orderId()), creation));
    }

    private static OrderTurn next(OrderWorld world) {
        return world.bean(OrderLane.class).next("main");
    }
}
