package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class DeliveryScenariosOnPostgresTest extends DeliveryScenarios {

    DeliveryScenariosOnPostgresTest() {
        super(TestDatabases.POSTGRESQL);
    }
}
