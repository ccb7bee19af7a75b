package io.stockroute.console.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.Utc;
import io.stockroute.console.web.ConsolePages;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunPageTest extends ConsolePages {

    @BeforeEach
    void aRunOnHold() {
        for (String table : new String[] {"run_change", "variant", "operator_action"}) {
            jdbc.sql("delete from " + table).update();
        }
        run(1, "RECONCILIATION", "main", "", "AWAITING_APPROVAL");
        change(11, 9, 0, "PLANNED");
        change(12, 500, 0, "PLANNED");
        change(13, 4, 5, "NOT_NEEDED");
    }

    @Test
    void whatItWouldChangeIsListedTheLargestFirstWithWhyItIsPutOnHold() {
        assertThat(page("/runs/1"))
                .contains("because &lt;script&gt;", "waiting for approval", "Approve and write", "/runs/1/changes.csv")
                .containsSubsequence("/levels/12", "/levels/11", "/levels/13")
                .contains("12&lt;script&gt;")
                .doesNotContain(EVIL);
    }

    @Test
    void oneStateOfTheChangesCanBeLookedAtAlone() {
        assertThat(page("/runs/1?state=not_needed"))
                .contains("/levels/13", "/runs/1/changes.csv?state=NOT_NEEDED")
                .doesNotContain("/levels/11\"", "/levels/12\"");
        assertThat(get("/runs/1?state=%3Cscript%3E").getStatus()).isEqualTo(400);
        assertThat(get("/runs/1/changes.csv?state=lost").getStatus()).isEqualTo(400);
        assertThat(get("/runs/1?page=-3").getStatus()).isEqualTo(400);
    }

    @Test
    void theChangesAreSavedAsCsv() {
        assertThat(get("/runs/1/changes.csv").getHeader("Content-Disposition")).contains("run-1.csv");
        assertThat(page("/runs/1/changes.csv?state=planned"))
                .containsSubsequence("store,product", "outlet,12" + EVIL, "500,0", "outlet,11", "9,0")
                .doesNotContain("NOT_NEEDED");
    }

    @Test
    void aDecisionIsTakenOnceAndKeptWithWhoTookIt() {
        assertThat(form("/runs/1/reject").getRedirectedUrl()).isEqualTo("/runs/1");

        assertThat(state("run", 1)).isEqualTo("REJECTED");
        assertThat(page("/runs/1")).containsSubsequence("Decisions", "Rejected", "admin");
        assertThat(page("/activity?kind=decision")).containsSubsequence("/runs/1", "Rejected", "by admin");

        form("/runs/1/reject");
        assertThat(page("/activity?kind=decision").split("Rejected", -1)).hasSize(2);
    }

    @Test
    void whatHasGrownSinceItWasLookedAtIsNotApproved() {
        jdbc.sql("update run set levels = 2 where id = 1").update();
        assertThat(page("/runs/1")).contains("name=\"levels\" value=\"2\"");
        jdbc.sql("update run set levels = 900 where id = 1").update();

        assertThat(form("/runs/1/approve?levels=2").getRedirectedUrl()).isEqualTo("/runs/1");
        assertThat(json("/api/v1/runs/1/approve?levels=2").getStatus()).isEqualTo(409);
        assertThat(state("run", 1)).isEqualTo("AWAITING_APPROVAL");

        assertThat(json("/api/v1/runs/1/approve?levels=900").getStatus()).isEqualTo(202);
        assertThat(state("run", 1)).isEqualTo("RUNNING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/runs/1/burn", "/runs/2/approve", "/runs/2/reject"})
    void whatDoesNotExistIsNotDecided(String path) {
        assertThat(form(path).getStatus()).isEqualTo(404);
        assertThat(state("run", 1)).isEqualTo("AWAITING_APPROVAL");
    }

    @Test
    void aFormOfAnotherSiteDecidesNothing() {
        assertThat(formWithoutToken("/runs/1/approve").getStatus()).isEqualTo(403);
        assertThat(state("run", 1)).isEqualTo("AWAITING_APPROVAL");
    }

    @Test
    void aMerchantSeesAndDecidesNothingOfASyncOfOthers() {
        merchantOf("other");

        assertThat(get("/runs/1").getStatus()).isEqualTo(404);
        assertThat(get("/runs/1/changes.csv").getStatus()).isEqualTo(404);
        assertThat(get("/api/v1/runs/1").getStatus()).isEqualTo(404);
        assertThat(form("/runs/1/approve").getStatus()).isEqualTo(404);
        assertThat(json("/api/v1/runs/1/approve").getStatus()).isEqualTo(404);
        assertThat(state("run", 1)).isEqualTo("AWAITING_APPROVAL");
    }

    private void change(long level, int from, int to, String state) {
        jdbc.sql("""
                        insert into level (id, store, inventory_item_id, location_id, believed, target, stocked)
                        values (:id, 'outlet', :id, 1, :from, :to, true)""").param("id", level).param("from", from).param("to", to).update();
        jdbc.sql("""
                        insert into variant (store, variant_id, product_id, inventory_item_id, handle, product_title,
                            variant_title, sku, barcode, handle_options, tracked, bundle, product_status, updated_at, indexed_at)
                        values ('outlet', :id, :id, :id, 'h', :title, 'Default Title', 'S', '', 'h', true, false, 'ACTIVE', :at, :at)""")
                .param("id", level)
                .param("title", level + EVIL)
                .param("at", Utc.at(Instant.EPOCH))
                .update();
        jdbc.sql("""
                        insert into run_change (run_id, level_id, from_quantity, to_quantity, size, state)
                        values (1, :level, :from, :to, :size, :state)""")
                .param("level", level)
                .param("from", from)
                .param("to", to)
                .param("size", Math.abs(from - to))
                .param("state", state)
                .update();
    }
}
