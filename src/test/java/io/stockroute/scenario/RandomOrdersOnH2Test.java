package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class RandomOrdersOnH2Test extends RandomOrders {

    RandomOrdersOnH2Test() {
        super(TestDatabases.H2);
    }
}
