package io.stockroute.scenario;

import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Shops whose orders are brought to Source, and one server for all scenarios of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OrdersOnStage {

    private final Supplier<Stage> set;
    private final String strategy;
    OrderStage orders;
    Stage stage;
    Server server;

    OrdersOnStage(Supplier<Stage> set, String strategy) {
        this.set = set;
        this.strategy = strategy;
    }

    @BeforeAll
    void begin() {
        orders = new OrderStage(set.get(), strategy);
        stage = orders.stage;
        server = orders.server;
    }

    @AfterEach
    void calm() {
        orders.calm();
    }

    @AfterAll
    void end() {
        orders.close();
    }
}
