package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class DeliveryScenariosOnH2Test extends DeliveryScenarios {

    DeliveryScenariosOnH2Test() {
        super(TestDatabases.H2);
    }
}
