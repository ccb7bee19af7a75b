package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class UnreservedDraftScenariosOnPostgresTest extends UnreservedDraftScenarios {

    UnreservedDraftScenariosOnPostgresTest() {
        super(TestDatabases.POSTGRESQL);
    }
}
