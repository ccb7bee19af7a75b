package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class OrderOtherWaysOnH2Test extends OrderOtherWays {

    OrderOtherWaysOnH2Test() {
        super(TestDatabases.H2);
    }
}
