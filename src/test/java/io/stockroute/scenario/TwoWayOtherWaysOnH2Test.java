package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class TwoWayOtherWaysOnH2Test extends TwoWayOtherWays {

    TwoWayOtherWaysOnH2Test() {
        super(TestDatabases.H2);
    }
}
