package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class OrderOtherWaysOnPostgresTest extends OrderOtherWays {

    OrderOtherWaysOnPostgresTest() {
        super(TestDatabases.POSTGRESQL);
    }
}
