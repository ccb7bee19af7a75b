package io.stockroute.order.create;

import static io.stockroute.shopify.Captured.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.AccessProblem;
import io.stockroute.FailureText;
import io.stockroute.TestDatabases;
import io.stockroute.order.OrderWorld;
import io.stockroute.order.rows.DestinationOrder;
import io.stockroute.routes.RouteRunner;
import io.stockroute.settings.Strategy;
import io.stockroute.shopify.ShopifyException;
import io.stockroute.shopify.ShopifyException.StoreUnauthorized;
import io.stockroute.shopify.SteppedClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderPreparationsTest {

    private final SteppedClock clock = new SteppedClock();
    private Optional<ShopifyException> failure = Optional.empty();
    private int calls;

    private final OrderPreparations preparations = new OrderPreparations(clock);
    private final RouteRunner routes = new RouteRunner(
                    Map.of("orderPreparations", preparations), List.of("order-prepare"))
            .answering("shopify-call.main", call -> answer());

    @AfterEach
    void end() {
        routes.close();
    }

    @Test
    void aStoreThatIsClosedForAMomentMakesTheOrderWaitAndIsAskedAgain() {
        DestinationOrder order = order();
        failure = Optional.of(new StoreUnauthorized(AccessProblem.SHOP_LOCKED, "The shop is locked by Shopify"));
        assertThatThrownBy(() -> origin(order)).isInstanceOf(StoreUnauthorized.class);

        failure = Optional.empty();

        assertThat(origin(order).uniqueOrigin()).isTrue();
        assertThat(origin(order).note()).isEmpty();
        assertThat(calls).as("what is defined is not asked for again").isEqualTo(2);
    }

    @Test
    void anAppWithoutTheScopeGoesWithoutTheMetafieldForAnHourAndSaysSo() {
        DestinationOrder order = order();
        failure = Optional.of(StoreUnauthorized.ofCall(new FailureText("grant the app: write_something", "")));
        assertThat(origin(order).uniqueOrigin()).isFalse();
        assertThat(origin(order).note().orElseThrow())
                .contains("unique metafield")
                .contains("write_something");
        assertThat(calls).isEqualTo(1);

        failure = Optional.empty();
        clock.advance(Duration.ofHours(1));

        assertThat(origin(order).uniqueOrigin()).isTrue();
    }

    @Test
    void bothThatAreDoneWithoutAreNoted() {
        DestinationOrder order = order();
        failure = Optional.of(new ShopifyException.Refused("BAD_REQUEST", "No definitions here"));
        preparations.shutForCustomers(
                "main", StoreUnauthorized.ofCall(new FailureText("grant the app: write_customers", "")));

        SourcePreparation prepared = origin(order);

        assertThat(prepared.takesCustomers()).isFalse();
        assertThat(prepared.note().orElseThrow())
                .contains("No definitions here")
                .contains("write_customers");
    }

    private SourcePreparation origin(DestinationOrder order) {
        return routes.run("order-prepare-order", "", Map.of("order", order), SourcePreparation.class);
    }

    private JsonNode answer() {
        calls++;
        failure.ifPresent(thrown -> {
            throw thrown;
        });
        return json(
                "{'metafieldDefinitionCreate': {'createdDefinition': {'id': 'gid://shopify/M/1'}, 'userErrors': []}}");
    }

    private static DestinationOrder order() {
        try (OrderWorld world = new OrderWorld(TestDatabases.H2, Strategy.ORDERS)) {
            return world.accepted("outlet", 1);
        }
    }
}
