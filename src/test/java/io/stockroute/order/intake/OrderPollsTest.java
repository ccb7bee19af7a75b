package io.stockroute.order.intake;

import static io.stockroute.shopify.Captured.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.TestDatabases;
import io.stockroute.order.OrderState;
import io.stockroute.order.OrderWorld;
import io.stockroute.order.origin.OriginReadsTest;
import io.stockroute.settings.LaneLeases;
import io.stockroute.settings.Strategy;
import io.stockroute.shopify.ShopifyException.Refused;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderPollsTest {

    @ParameterizedTest
    @EnumSource
    void aStockDropOfALineBeyondTheListIsItsOrders(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            long outlet = world.linked();
            world.falls(outlet, 2);
            world.clock.advance(Duration.ofMinutes(2));
            world.shopify = call -> call.variables().has("query")
                    ? listed(world, "", true)
                    : OriginReadsTest.order(
                            "", "", OriginReadsTest.line("Cap", "{'id': 'gid://shopify/ProductVariant/71'}"));

            poll(world);

            assertThat(world.subtracted()).isEqualTo(2);
            assertThat(world.order(7001).state()).isEqualTo(OrderState.WAITING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAddedToAnOrderThatWaitsIsSoldAsWell(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            long outlet = world.linked();
            world.accepted("outlet", 7001);
            world.falls(outlet, 2);
            world.falls(outlet, 1);
            assertThat(world.subtracted()).isEqualTo(3);
            world.clock.advance(Duration.ofMinutes(2));
            world.shopify = call -> listed(world, node(3), false);

            poll(world);

            assertThat(world.subtracted()).as("the poll explains the third").isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOldLookTakesNothingBack(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            world.accepted("outlet", 7001);
            world.shopify = call -> listed(world, node(1), false);

            poll(world);

            assertThat(world.subtracted()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOrderThatIsThroughIsLeftAlone(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            long id = world.accepted("outlet", 7001).id();
            world.does(
                    () -> world.bean(OperatedOrders.class).dismiss(id, "admin").orElseThrow());
            world.shopify = call -> listed(world, node(3), false);

            poll(world);

            assertThat(world.subtracted()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOrderOfAProductThatGetsItsMatchLaterIsSubtractedThen(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            world.jdbc().sql("delete from variant_match").update();
            world.accepted("outlet", 7001);
            assertThat(world.subtracted()).isZero();

            world.match();
            world.does(() -> world.bean(OrderUnits.class).rematched(world.pair()));

            assertThat(world.subtracted()).isEqualTo(2);
            assertThat(world.bean(ObservedLines.class).newlyMatched(world.pair()))
                    .isEmpty();
            long outlet = world.linked();
            world.falls(outlet, 1);
            assertThat(world.subtracted())
                    .as("the sale was before the first read, so this is another")
                    .isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOrderThatCannotBeReadInFullHoldsUpNoOtherOrder(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.ORDERS)) {
            long outlet = world.linked();
            world.falls(outlet, 5);
            world.clock.advance(Duration.ofMinutes(2));
            world.shopify = call -> {
                if (call.variables().has("query")) {
                    return json("{'orders': {'nodes': [" + order(world, 7001, true) + "," + order(world, 7002, false)
                            + "], 'pageInfo': {'hasNextPage': false, 'endCursor': null}}}");
                }
                throw new Refused("INTERNAL_SERVER_ERROR", "Something went wrong");
            };

            assertThatThrownBy(() -> poll(world)).hasMessageContaining("#7001").hasMessageContaining("went wrong");

            assertThat(world.order(7001).state()).isEqualTo(OrderState.WAITING);
            assertThat(world.order(7002).state()).isEqualTo(OrderState.WAITING);
            assertThat(world.subtracted())
                    .as("one each is known, the others may be of the lines that could not be read")
                    .isEqualTo(5);
        }
    }

    private static String order(OrderWorld world, long number, boolean more) {
        return """
                {'id': 'gid://shopify/Order/%1$d', 'name': '#%1$d', 'createdAt': '%2$s', 'updatedAt': '%2$s',
                 'lineItems': {'nodes': [%3$s], 'pageInfo': {'hasNextPage': %4$s}}}""".formatted(number, world.clock.instant(), node(1), more);
    }

    private static void poll(OrderWorld world) {
        world.bean(LaneLeases.class).hold("outlet");
        OrderPolls polls = world.bean(OrderPolls.class);
        polls.changed("outlet")
                .forEachRemaining(
                        order -> world.does(() -> world.bean(Orders.class).accept(order, "poll")));
        world.does(() -> polls.complete("outlet", world.clock.instant()));
    }

    private static JsonNode listed(OrderWorld world, String nodes, boolean more) {
        return json("""
                {'orders': {'nodes': [{'id': 'gid://shopify/Order/7001', 'name': '#1001', 'createdAt': '%1$s',
                    'updatedAt': '%1$s', 'lineItems': {'nodes': [%2$s], 'pageInfo': {'hasNextPage': %3$s}}}],
                  'pageInfo': {'hasNextPage': false, 'endCursor': null}}}""".formatted(world.clock.instant(), nodes, more));
    }

    private static String node(int quantity) {
        return "{'currentQuantity': %d, 'isGiftCard': false, 'variant': {'id': 'gid://shopify/ProductVariant/71'}}"
                .formatted(quantity);
    }
}
