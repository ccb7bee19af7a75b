package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class OtherWaysOnPostgresTest extends OtherWays {

    OtherWaysOnPostgresTest() {
        super(TestDatabases.POSTGRESQL);
    }
}
