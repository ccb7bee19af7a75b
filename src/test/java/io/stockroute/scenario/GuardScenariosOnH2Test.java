package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class GuardScenariosOnH2Test extends GuardScenarios {

    GuardScenariosOnH2Test() {
        super(TestDatabases.H2);
    }
}
