package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class OrderKillScenariosOnH2Test extends OrderKillScenarios {

    OrderKillScenariosOnH2Test() {
        super(TestDatabases.H2);
    }
}
