package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class OrderKillScenariosOnPostgresTest extends OrderKillScenarios {

    OrderKillScenariosOnPostgresTest() {
        super(TestDatabases.POSTGRESQL);
    }
}
