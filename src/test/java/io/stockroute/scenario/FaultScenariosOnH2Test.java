package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class FaultScenariosOnH2Test extends FaultScenarios {

    FaultScenariosOnH2Test() {
        super(TestDatabases.H2);
    }
}
