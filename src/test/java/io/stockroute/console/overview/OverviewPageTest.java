package io.stockroute.console.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.Utc;
import io.stockroute.console.web.ConsolePages;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OverviewPageTest extends ConsolePages {

    @Test
    void eachSyncAndEachStoreIsShownWithItsState() {
        store("main", null);
        store("outlet", "No answer " + EVIL);
        delivery(1, "outlet", "DONE", null);

        assertThat(page("/"))
                .contains(
                        "sync-main",
                        "orders created there become orders in main",
                        "/syncs/main",
                        "/syncs/main/reconcile")
                .contains("sync-other", "switched off", "Choose a strategy")
                .contains("store-outlet", "failing", "No answer &lt;script&gt;", "What to do", "/orders")
                .contains("hx-get=\"/overview\"", "every 2s")
                .doesNotContain(EVIL, "This is a demo");
    }

    @Test
    void thatNothingNeedsAttentionStandsLast() {
        store("main", null);
        store("outlet", null);

        assertThat(page("/")).containsSubsequence("store-outlet", "Latest issues", "No issues.");
    }

    @Test
    void whatNeedsAttentionStandsFirst() {
        store("main", null);
        store("outlet", "No answer");

        assertThat(page("/")).containsSubsequence("Latest issues", "store-outlet", "store-main");
        assertThat(page("/?show=problems&sort=name"))
                .contains("store-outlet", "hx-get=\"/overview?show=problems&amp;sort=name\"")
                .doesNotContain("id=\"store-main\"");
        assertThat(page("/?find=mai")).contains("store-main").doesNotContain("id=\"store-outlet\"");
        assertThat(page("/?view=table"))
                .contains("stores-table", "syncs-table", "2 of 2 syncs", "No answer", "/main/trends");
        assertThat(get("/?sort=size").getStatus()).isEqualTo(400);
    }

    @Test
    void whatIsFetchedEveryFewSecondsIsThePartThatChanges() {
        assertThat(page("/overview")).contains("sync-main").doesNotContain("<html", "<h1");
    }

    @Test
    void howManyLevelsAreToGoIsShownWithABar() {
        store("main", null);
        store("outlet", null);
        blockedLevel(1, "main", "outlet");
        blockedLevel(2, "main", "outlet");
        jdbc.sql("update level set blocked = null, blocked_at = null, read_wanted = (id = 2)")
                .update();

        assertThat(page("/")).contains("1 level to go, 50 % in sync", "<progress");
    }

    @Test
    void aRunThatIsOnHoldStandsOnTopAndItsSyncSaysSo() {
        store("main", null);
        run(7, "RECONCILIATION", "main", "", "AWAITING_APPROVAL");

        assertThat(page("/"))
                .containsSubsequence(
                        "Reconciliation of main", "because &lt;script&gt;", "/runs/7", "sync-main", "warning")
                .doesNotContain(EVIL);
        merchantOf("other");
        assertThat(page("/")).doesNotContain("/runs/7");
    }

    @Test
    void aLevelThatIsToBeReadAndWrittenIsOneLevelToGo() {
        store("main", null);
        store("outlet", null);
        blockedLevel(1, "main", "outlet");
        blockedLevel(2, "main", "outlet");
        jdbc.sql("update level set blocked = null, blocked_at = null, read_wanted = (id = 2), drifting = (id = 2)")
                .update();

        assertThat(page("/")).contains("1 level to go, 50 % in sync");
        assertThat(page("/api/v1/stores")).contains("\"toRead\":1,\"toWrite\":1,\"toGo\":1");
    }

    @Test
    void aRejectedRunWhoseLevelsStayAsTheyAreIsNotForgotten() {
        store("main", null);
        store("outlet", null);
        run(7, "ALIGNMENT", "main", "outlet", "REJECTED");
        run(8, "RECONCILIATION", "main", "", "UNDONE");
        run(9, "RECONCILIATION", "main", "", "UNDONE");
        jdbc.sql("update run set guarded = (id < 9)").update();

        assertThat(page("/"))
                .contains("/runs/7", "rejected", "approve it after all", "/runs/8", "undone", "release them")
                .doesNotContain("/runs/9");
    }

    @Test
    void aStoreIsPausedAndResumedFromItsCard() {
        store("main", null);
        store("outlet", null);
        assertThat(page("/")).contains("/stores/outlet/pause").doesNotContain("/stores/outlet/resume");

        jdbc.sql("update store_state set paused_at = :at, paused_by = 'anna' where store = 'outlet'")
                .param("at", Utc.at(Instant.EPOCH))
                .update();

        assertThat(page("/")).contains("/stores/outlet/resume", "by anna", "outlet is paused by an operator.");
        assertThat(page("/api/v1/stores")).contains("\"pausedBy\":\"anna\"");
    }

    @Test
    void allLevelsAreLookedAtOnDemand() {
        assertThat(form("/syncs/main/reconcile").getRedirectedUrl()).isEqualTo("/");
        assertThat(runs("main")).isEqualTo(1);
        assertThat(json("/api/v1/syncs/main/reconcile").getStatus()).isEqualTo(202);
        assertThat(runs("main")).isEqualTo(2);
    }

    @Test
    void whatIsSwitchedOffOrUnknownIsNotLookedAt() {
        form("/syncs/other/reconcile");
        assertThat(json("/api/v1/syncs/other/reconcile").getStatus()).isEqualTo(409);
        assertThat(form("/syncs/none/reconcile").getStatus()).isEqualTo(404);
        assertThat(json("/api/v1/syncs/none/reconcile").getStatus()).isEqualTo(404);
        assertThat(runs("other")).isZero();
    }

    @Test
    void aFormWithoutItsTokenDoesNothing() {
        assertThat(formWithoutToken("/syncs/main/reconcile").getStatus()).isEqualTo(403);
        assertThat(runs("main")).isZero();
    }

    @Test
    void aMerchantSeesItsOwnSyncsAndTheirStoresOnly() {
        store("main", null);
        merchantOf("other");

        assertThat(page("/"))
                .contains("sync-other", "store-shop")
                .doesNotContain("sync-main", "store-outlet", "/syncs/new");
        assertThat(page("/api/v1/overview")).doesNotContain("outlet");
        assertThat(page("/api/v1/stores")).contains("\"store\":\"shop\"").doesNotContain("outlet");
        assertThat(form("/syncs/main/reconcile").getStatus()).isEqualTo(404);
        assertThat(runs("main")).isZero();
    }

    @Test
    void theFirstSyncIsAskedForWhereThereIsNone() {
        merchantOf("outlet");

        assertThat(page("/")).contains("Create the first sync").doesNotContain("sync-main", "store-main");
    }

    private long runs(String sync) {
        return jdbc.sql("select count(*) from run where sync = :sync")
                .param("sync", sync)
                .query(Long.class)
                .single();
    }

    private void store(String name, String failure) {
        jdbc.sql("""
                        insert into store_state (store, catalog_at, failing_since, failure)
                        values (:store, :at, case when :failing then :at end, :failure)""")
                .param("store", name)
                .param("at", Utc.at(Instant.EPOCH))
                .param("failing", failure != null)
                .param("failure", failure)
                .update();
    }
}
