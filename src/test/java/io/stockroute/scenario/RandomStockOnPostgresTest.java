package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class RandomStockOnPostgresTest extends RandomStock {

    RandomStockOnPostgresTest() {
        super(TestDatabases.POSTGRESQL);
    }
}
