package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class StrictOrderScenariosOnH2Test extends StrictOrderScenarios {

    StrictOrderScenariosOnH2Test() {
        super(TestDatabases.H2);
    }
}
