package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class UnusualOrderScenariosOnPostgresTest extends UnusualOrderScenarios {

    UnusualOrderScenariosOnPostgresTest() {
        super(TestDatabases.POSTGRESQL);
    }
}
