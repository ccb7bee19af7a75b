package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class RandomOrdersOnPostgresTest extends RandomOrders {

    RandomOrdersOnPostgresTest() {
        super(TestDatabases.POSTGRESQL);
    }
}
