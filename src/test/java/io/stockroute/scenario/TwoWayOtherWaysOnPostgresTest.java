package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class TwoWayOtherWaysOnPostgresTest extends TwoWayOtherWays {

    TwoWayOtherWaysOnPostgresTest() {
        super(TestDatabases.POSTGRESQL);
    }
}
