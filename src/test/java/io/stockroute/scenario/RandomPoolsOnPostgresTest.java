package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class RandomPoolsOnPostgresTest extends RandomPools {

    RandomPoolsOnPostgresTest() {
        super(TestDatabases.POSTGRESQL, 3);
    }
}
