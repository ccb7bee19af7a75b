package io.stockroute.order.create;

import static io.stockroute.shopify.Captured.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockroute.TestDatabases;
import io.stockroute.order.OrderWorld;
import io.stockroute.order.rows.DestinationOrder;
import io.stockroute.settings.Strategy;
import io.stockroute.shopify.ShopifyClient;
import io.stockroute.shopify.ShopifyException;
import io.stockroute.shopify.ShopifyException.StoreUnauthorized;
import io.stockroute.shopify.SteppedClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderPreparationsTest {

    private final SteppedClock clock = new SteppedClock();
    private Optional<ShopifyException> failure = Optional.empty();
    private int calls;

    private final ShopifyClient shopify = call -> {
        calls++;
        failure.ifPresent(thrown -> {
            throw thrown;
        });
        return json(
                "{'metafieldDefinitionCreate': {'createdDefinition': {'id': 'gid://shopify/M/1'}, 'userErrors': []}}");
    };
    private final OrderPreparations preparations = new OrderPreparations(shopify, clock);

    @Test
    void aStoreThatIsClosedForAMomentMakesTheOrderWaitAndIsAskedAgain() {
        DestinationOrder order = order();
        failure = Optional.of(new StoreUnauthorized("The shop is locked by Shopify"));
        assertThatThrownBy(() -> preparations.origin(order)).isInstanceOf(StoreUnauthorized.class);

        failure = Optional.empty();

        assertThat(preparations.origin(order).uniqueOrigin()).isTrue();
        assertThat(preparations.origin(order).note()).isEmpty();
        assertThat(calls).as("what is defined is not asked for again").isEqualTo(2);
    }

    @Test
    void anAppWithoutTheScopeGoesWithoutTheMetafieldForAnHourAndSaysSo() {
        DestinationOrder order = order();
        failure = Optional.of(new StoreUnauthorized("grant the app: write_something", true));
        assertThat(preparations.origin(order).uniqueOrigin()).isFalse();
        assertThat(preparations.origin(order).note().orElseThrow())
                .contains("unique metafield")
                .contains("write_something");
        assertThat(calls).isEqualTo(1);

        failure = Optional.empty();
        clock.advance(Duration.ofHours(1));

        assertThat(preparations.origin(order).uniqueOrigin()).isTrue();
    }

    @Test
    void bothThatAreDoneWithoutAreNoted() {
        DestinationOrder order = order();
        failure = Optional.of(new ShopifyException.Refused("BAD_REQUEST", "No definitions here"));
        preparations.shutForCustomers("main", new StoreUnauthorized("grant the app: write_customers", true));

        SourcePreparation prepared = preparations.origin(order);

        assertThat(prepared.takesCustomers()).isFalse();
        assertThat(prepared.note().orElseThrow())
                .contains("No definitions here")
                .contains("write_customers");
    }

    private static DestinationOrder order() {
        try (OrderWorld world = new OrderWorld(TestDatabases.H2, Strategy.ORDERS)) {
            return world.accepted("outlet", 1);
        }
    }
}
