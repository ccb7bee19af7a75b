package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class OtherWaysOnH2Test extends OtherWays {

    OtherWaysOnH2Test() {
        super(TestDatabases.H2);
    }
}
