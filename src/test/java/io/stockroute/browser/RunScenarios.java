package io.stockroute.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockroute.simulator.Shop;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Somebody empties Source by mistake: the run is held before it writes, is let go, and is taken back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class RunScenarios extends InTheConsole {

    private static final int EMPTIED = 40;

    @Test
    @Order(1)
    void aRunThatWouldEmptyAStoreIsPutOnHoldUntilItIsApproved() {
        demo.server.awaitRest();
        demo.press.faults().dropDeliveries(1);
        for (int i = 1; i <= EMPTIED; i++) {
            demo.press.setStock(sku(i), Demo.WAREHOUSE, 0);
        }
        demo.press.faults().clear();
        browser.open("/").press("Check all stock now: fair").sees("waiting for approval");

        openRun();
        browser.reloadsUntil("waiting for approval").sees("kiosk").sees(EMPTIED + " levels");
        assertThat(empty(demo.kiosk))
                .as("nothing is written before it is approved")
                .isZero();

        browser.press("Approve and write").sees("Approved");
        await().atMost(Browser.PATIENCE).until(() -> empty(demo.kiosk) == EMPTIED);
    }

    @Test
    @Order(2)
    void anAppliedRunIsUndoneWhereNobodyHasChangedItSince() {
        demo.kiosk.setStock(sku(1), Demo.WAREHOUSE, 3);
        demo.server.awaitRest();

        openRun();
        browser.unfold("Undo this run …").press("Undo this run").sees("restored");

        await().atMost(Browser.PATIENCE).until(() -> empty(demo.kiosk) == 1);
        openRun();
        browser.reloadsUntil("Undone").sees("the quantity was changed since, and is the same again by chance");
        assertThat(demo.kiosk.available(sku(1), Demo.WAREHOUSE))
                .as("somebody had changed it")
                .hasValue(0);
    }

    /** The reconciliation, or the guard if a lane saw the change before it. */
    private void openRun() {
        browser.open("/runs/" + demo.server.count("select max(run_id) from run_change"));
    }

    private static long empty(Shop shop) {
        return shop.levels().values().stream().filter(quantity -> quantity == 0).count();
    }

    private static String sku(int number) {
        return "FAIR-%05d".formatted(number);
    }
}
