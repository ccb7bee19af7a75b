package io.stockroute.order.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.CodedReason;
import io.stockroute.TestDatabases;
import io.stockroute.order.OrderFixture;
import io.stockroute.order.OrderState;
import io.stockroute.order.OrderWorld;
import io.stockroute.order.create.CreateOutcome;
import io.stockroute.order.create.RefusedFields;
import io.stockroute.order.intake.OperatedOrders;
import io.stockroute.order.rows.DestinationOrder;
import io.stockroute.settings.Strategy;
import io.stockroute.shopify.RecordFailureRule;
import io.stockroute.shopify.ShopifyException.RecordFailed;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetriedFieldsTest {

    @ParameterizedTest
    @EnumSource
    void aRetriedOrderIsSentWithAllItsFieldsAgain(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            DestinationOrder order = world.sent("outlet", 1);
            answer(world, new CreateOutcome.FieldsRefused(Set.of("email"), "Email is invalid"));
            send(world);
            answer(world, new CreateOutcome.Refused("INVALID", "The variant is gone"));
            world.bean(OrderOutcomes.class).notFound(world.order(1), world.clock.instant());
            assertThat(world.order(1).state()).isEqualTo(OrderState.REFUSED);
            assertThat(refused(world, order))
                    .as("nobody has corrected anything yet")
                    .hasSize(1);

            assertThat(world.bean(OperatedOrders.class).retry(order.id(), "anna"))
                    .isTrue();

            assertThat(refused(world, order)).isEmpty();
            send(world);
            assertThat(world.text("not_carried", 1)).doesNotContain("FIELD_LEFT_OUT");
        }
    }

    @ParameterizedTest
    @EnumSource
    void soIsOneThatAStoreFailsOnAndThatIsTriedNow(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            DestinationOrder order = world.sent("outlet", 1);
            answer(world, new CreateOutcome.FieldsRefused(Set.of("email"), "Email is invalid"));
            for (int i = 0; i < RecordFailureRule.LISTED; i++) {
                world.bean(OrderFailures.class)
                        .recordFailed(world.order(1), "outlet", new RecordFailed("Internal error"));
            }
            assertThat(refused(world, order)).hasSize(1);

            assertThat(world.bean(OperatedOrders.class).retry(order.id(), "anna"))
                    .isTrue();

            assertThat(world.order(1).state()).isEqualTo(OrderState.WAITING);
            assertThat(refused(world, order)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOrderThatCannotBeRetriedKeepsWhatSourceRefused(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            DestinationOrder order = world.sent("outlet", 1);
            answer(world, new CreateOutcome.FieldsRefused(Set.of("email"), "Email is invalid"));

            assertThat(world.bean(OperatedOrders.class).retry(order.id(), "anna"))
                    .isFalse();

            assertThat(refused(world, order)).hasSize(1);
            send(world);
            assertThat(world.text("not_carried", 1)).contains("FIELD_LEFT_OUT");
        }
    }

    private static List<CodedReason> refused(OrderWorld world, DestinationOrder order) {
        return world.bean(RefusedFields.class).differences(order.id());
    }

    private static void send(OrderWorld world) {
        world.does(() -> world.bean(OrderDecisions.class)
                .intend(world.order(1), world.question(), world.bring(1), OrderFixture.noPreparation()));
    }

    private static void answer(OrderWorld world, CreateOutcome outcome) {
        world.does(() -> world.bean(OrderOutcomes.class).answered(world.order(1), world.bring(1), outcome));
    }
}
