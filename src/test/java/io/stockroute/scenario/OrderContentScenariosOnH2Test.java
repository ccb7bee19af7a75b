package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class OrderContentScenariosOnH2Test extends OrderContentScenarios {

    OrderContentScenariosOnH2Test() {
        super(TestDatabases.H2);
    }
}
