package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class BulkReconciliationScenariosOnPostgresTest extends BulkReconciliationScenarios {

    BulkReconciliationScenariosOnPostgresTest() {
        super(TestDatabases.POSTGRESQL);
    }
}
