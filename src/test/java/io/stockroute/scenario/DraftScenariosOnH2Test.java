package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class DraftScenariosOnH2Test extends DraftScenarios {

    DraftScenariosOnH2Test() {
        super(TestDatabases.H2);
    }
}
