package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class OrderScenariosOnPostgresTest extends OrderScenarios {

    OrderScenariosOnPostgresTest() {
        super(TestDatabases.POSTGRESQL);
    }
}
