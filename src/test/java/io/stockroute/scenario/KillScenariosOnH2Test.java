package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class KillScenariosOnH2Test extends KillScenarios {

    KillScenariosOnH2Test() {
        super(TestDatabases.H2);
    }
}
