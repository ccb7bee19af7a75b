package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class CatalogueScenariosOnPostgresTest extends CatalogueScenarios {

    CatalogueScenariosOnPostgresTest() {
        super(TestDatabases.POSTGRESQL);
    }
}
