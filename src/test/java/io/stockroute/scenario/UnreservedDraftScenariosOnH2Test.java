package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class UnreservedDraftScenariosOnH2Test extends UnreservedDraftScenarios {

    UnreservedDraftScenariosOnH2Test() {
        super(TestDatabases.H2);
    }
}
