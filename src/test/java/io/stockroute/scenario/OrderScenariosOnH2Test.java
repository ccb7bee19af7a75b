package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class OrderScenariosOnH2Test extends OrderScenarios {

    OrderScenariosOnH2Test() {
        super(TestDatabases.H2);
    }
}
