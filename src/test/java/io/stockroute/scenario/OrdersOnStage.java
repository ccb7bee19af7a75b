package io.stockroute.scenario;

import io.stockroute.TestDatabases;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** Shops whose orders are imported to Source, and one server for all scenarios of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OrdersOnStage {

    @Parameter
    TestDatabases database;

    private final Function<TestDatabases, Stage> set;
    private final String strategy;
    OrderStage orders;
    Stage stage;
    Server server;

    OrdersOnStage(Function<TestDatabases, Stage> set, String strategy) {
        this.set = set;
        this.strategy = strategy;
    }

    @BeforeParameterizedClassInvocation
    void begin() {
        orders = new OrderStage(set.apply(database), strategy);
        stage = orders.stage;
        server = orders.server;
    }

    @AfterEach
    void calm() {
        orders.calm();
    }

    @AfterParameterizedClassInvocation
    void end() {
        orders.close();
    }
}
