package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockroute.OnOneDatabase;
import io.stockroute.StockrouteApplication;
import io.stockroute.TestDatabases;
import io.stockroute.simulator.fault.Fault;
import io.stockroute.simulator.state.order.OrderSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;

/** A server whose clock is wrong: stores are asked, and their orders taken, by the clocks of the stores. */
@OnOneDatabase("the clocks change no statement")
class ClockScenariosTest {

    /** Not annotated, or every server of the tests would find it. */
    static class WrongClock {

        static Duration by = Duration.ZERO;

        @Bean
        static BeanPostProcessor wrongClock() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return name.equals("clock") ? Clock.offset(Clock.systemUTC(), by) : bean;
                }
            };
        }
    }

    /** Ahead: polls would ask for what changes in ten minutes, and new orders would be older than the sync. */
    @ParameterizedTest
    @ValueSource(strings = {"PT10M", "PT-10M"})
    void ordersWhoseWebhooksAreLostAreFoundAndOldOnesAreSkipped(Duration by) {
        WrongClock.by = by;
        try (Stage stage = new Stage(TestDatabases.H2, 1)) {
            stage.set("orders.poll", "2s").set("orders.grace", "2s").set("syncs.main.strategy", "orders");
            List.of(stage.main, stage.outlet, stage.b2b).forEach(shop -> shop.addSimpleProducts("C", 2, 20));
            try (Server server = new Server(stage, StockrouteApplication.class, WrongClock.class)) {
                stage.awaitInSync("C");
                server.awaitRest();
                stage.outlet.faults().rate(Fault.DROP_DELIVERY, 1, "orders/create");

                stage.outlet.placeOrder(OrderSpec.of("C-00001", 3));
                stage.outlet.placeOrder(
                        OrderSpec.of("C-00002", 1).createdAt(Instant.now().minus(Duration.ofMinutes(5))));

                await().atMost(Stage.PATIENCE).until(() -> stage.main.orders().size() == 1);
                server.awaitRest();
                stage.awaitInSync("C");
                assertThat(stage.main.available("C-00001", Stage.WAREHOUSE)).hasValue(17);
                assertThat(stage.main.orders()).hasSize(1);
            }
        }
    }
}
