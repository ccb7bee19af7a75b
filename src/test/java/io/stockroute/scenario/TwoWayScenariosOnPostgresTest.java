package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class TwoWayScenariosOnPostgresTest extends TwoWayScenarios {

    TwoWayScenariosOnPostgresTest() {
        super(TestDatabases.POSTGRESQL);
    }
}
