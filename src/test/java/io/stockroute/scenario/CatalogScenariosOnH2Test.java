package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class CatalogScenariosOnH2Test extends CatalogScenarios {

    CatalogScenariosOnH2Test() {
        super(TestDatabases.H2);
    }
}
