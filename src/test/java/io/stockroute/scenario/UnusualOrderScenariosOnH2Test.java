package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class UnusualOrderScenariosOnH2Test extends UnusualOrderScenarios {

    UnusualOrderScenariosOnH2Test() {
        super(TestDatabases.H2);
    }
}
