package io.stockroute.order.lookup;

import static io.stockroute.shopify.Captured.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.TestDatabases;
import io.stockroute.order.OrderState;
import io.stockroute.order.OrderWorld;
import io.stockroute.order.decide.OrderQuestion;
import io.stockroute.order.lane.OrderDecisions;
import io.stockroute.order.rows.DestinationOrder;
import io.stockroute.order.rows.SourceOrder;
import io.stockroute.routes.RouteRunner;
import io.stockroute.settings.Strategy;
import io.stockroute.shopify.ShopifyCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderSearchTest {

    private final List<String> asked = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void aDraftOrderThatWasMadeBeforeTheDatabaseWasRestoredIsFoundAndNotMadeAgain(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.DRAFT_ORDERS)) {
            OrderQuestion question = world.question();
            world.clock.advance(Duration.ofMinutes(3));
            DestinationOrder order = world.accepted("outlet", 1);
            world.lease();

            SourceOrder made = earlier(world, order, question).orElseThrow();
            world.does(() -> world.bean(OrderDecisions.class).known(order, question, world.bring(1), made));

            assertThat(world.order(1).state()).isEqualTo(OrderState.IMPORTED);
            assertThat(world.text("source_order_name", 1)).isEqualTo("#D1");
            assertThat(world.subtracted()).as("it reserves nothing").isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNewOrderIsNotSearchedFor(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.DRAFT_ORDERS)) {
            Optional<SourceOrder> found = earlier(world, world.accepted("outlet", 1), world.question());

            assertThat(found).isEmpty();
            assertThat(asked).isEmpty();
        }
    }

    @SuppressWarnings("unchecked")
    private Optional<SourceOrder> earlier(OrderWorld world, DestinationOrder order, OrderQuestion question) {
        try (RouteRunner routes = new RouteRunner(
                        Map.of("orderSearch", new OrderSearch(world.clock)), List.of("order-search"))
                .answering("shopify-call.main", call -> answer((ShopifyCall) call))) {
            return routes.run("order-search-earlier", "", Map.of("order", order, "question", question), Optional.class);
        }
    }

    private JsonNode answer(ShopifyCall call) {
        asked.add(call.document().name());
        return json("{'draftOrders': {'nodes': [{'id': 'gid://shopify/DraftOrder/900', 'name': '#D1',"
                + " 'tags': ['stockroute-1']}]}, 'orders': {'nodes': []}}");
    }
}
