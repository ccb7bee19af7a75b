package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class RandomPoolsOnH2Test extends RandomPools {

    RandomPoolsOnH2Test() {
        super(TestDatabases.H2, 5);
    }
}
