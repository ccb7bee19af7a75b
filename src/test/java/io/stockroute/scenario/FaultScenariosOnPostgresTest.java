package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class FaultScenariosOnPostgresTest extends FaultScenarios {

    FaultScenariosOnPostgresTest() {
        super(TestDatabases.POSTGRESQL);
    }
}
