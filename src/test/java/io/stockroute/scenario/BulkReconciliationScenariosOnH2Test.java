package io.stockroute.scenario;

import io.stockroute.TestDatabases;

class BulkReconciliationScenariosOnH2Test extends BulkReconciliationScenarios {

    BulkReconciliationScenariosOnH2Test() {
        super(TestDatabases.H2);
    }
}
