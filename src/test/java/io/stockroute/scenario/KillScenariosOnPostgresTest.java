package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class KillScenariosOnPostgresTest extends KillScenarios {

    KillScenariosOnPostgresTest() {
        super(TestDatabases.POSTGRESQL);
    }
}
