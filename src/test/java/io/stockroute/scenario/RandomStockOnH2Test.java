package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class RandomStockOnH2Test extends RandomStock {

    RandomStockOnH2Test() {
        super(TestDatabases.H2);
    }
}
