package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class DraftScenariosOnPostgresTest extends DraftScenarios {

    DraftScenariosOnPostgresTest() {
        super(TestDatabases.POSTGRESQL);
    }
}
