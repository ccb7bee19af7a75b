package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class CatalogueScenariosOnH2Test extends CatalogueScenarios {

    CatalogueScenariosOnH2Test() {
        super(TestDatabases.H2);
    }
}
