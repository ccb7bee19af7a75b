package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class StrictOrderScenariosOnPostgresTest extends StrictOrderScenarios {

    StrictOrderScenariosOnPostgresTest() {
        super(TestDatabases.POSTGRESQL);
    }
}
