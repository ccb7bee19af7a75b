package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class TwoWayScenariosOnH2Test extends TwoWayScenarios {

    TwoWayScenariosOnH2Test() {
        super(TestDatabases.H2);
    }
}
