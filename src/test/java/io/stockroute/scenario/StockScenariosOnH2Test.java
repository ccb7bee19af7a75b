package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class StockScenariosOnH2Test extends StockScenarios {

    StockScenariosOnH2Test() {
        super(TestDatabases.H2);
    }
}
