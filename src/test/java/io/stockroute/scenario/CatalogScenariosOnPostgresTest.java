package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class CatalogScenariosOnPostgresTest extends CatalogScenarios {

    CatalogScenariosOnPostgresTest() {
        super(TestDatabases.POSTGRESQL);
    }
}
