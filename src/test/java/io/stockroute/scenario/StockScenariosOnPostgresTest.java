package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class StockScenariosOnPostgresTest extends StockScenarios {

    StockScenariosOnPostgresTest() {
        super(TestDatabases.POSTGRESQL);
    }
}
