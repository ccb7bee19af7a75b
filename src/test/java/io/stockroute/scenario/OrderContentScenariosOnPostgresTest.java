package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class OrderContentScenariosOnPostgresTest extends OrderContentScenarios {

    OrderContentScenariosOnPostgresTest() {
        super(TestDatabases.POSTGRESQL);
    }
}
