package io.stockroute.console.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockroute.Utc;
import io.stockroute.console.ConsolePages;
import io.stockroute.preview.PreviewTurn;
import io.stockroute.preview.PreviewWork;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Five products in two stores that are in step: 30, 5, 5, 5 and 5 of them. The first has an evil title. */
class PreviewPageTest extends ConsolePages {

    private static final String TO_OTHER = "{\"source\": \"main\", \"destinations\": [\"other\"]}";
    private static final String ON_FROM_OUTLET =
            "{\"source\": \"outlet\", \"destinations\": [\"other\"], \"match-by\": \"sku\"}";
    private static final String SAFETY_STOCK = "{\"safety-stock\": {\"outlet\": 4}}";

    @Autowired
    private PreviewWork work;

    @BeforeEach
    void fill() {
        forgetSettings();
        List.of("level_link", "level", "variant", "location", "store_state")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        for (String store : List.of("main", "outlet", "other")) {
            jdbc.sql("insert into store_state (store, catalogue_at, locations_at) values (?, ?, ?)")
                    .params(store, Utc.at(Instant.now()), Utc.at(Instant.now()))
                    .update();
            place(store, "Floor " + EVIL);
        }
        for (int n = 1; n <= 5; n++) {
            level(n, "main", n == 1 ? 30 : 5);
            level(100 + n, "outlet", n == 1 ? 30 : 5);
            jdbc.sql(
                            "insert into level_link (level_id, source_level_id, sync, destination) values (?, ?, 'main', 'outlet')")
                    .params(100 + n, n)
                    .update();
            variant(n, "main", n == 1 ? "=1+1" : "SKU-" + n);
            variant(100 + n, "outlet", n == 1 ? "=1+1" : "SKU-" + n);
        }
        variant(200, "outlet", "ONLY-HERE");
    }

    @Test
    void aPlanIsShownWithTheLargestChangesFirstAndNothingOfItIsRun() {
        long id = planned(SAFETY_STOCK);

        String page = page("/previews/" + id);

        assertThat(page)
                .contains("5 levels would change in outlet.", "Safety stock of outlet: 0 → 4", "Save these settings")
                .contains("&lt;script&gt;alert", "−4", "href=\"/syncs/main?preview=" + id)
                .doesNotContain(EVIL, "style=", "hx-get=\"/previews/");
        assertThat(page.indexOf("=1+1")).isPositive();
        assertThat(page("/previews/%d?q=sku-3".formatted(id))).contains("SKU-3").doesNotContain("SKU-4");
        assertThat(page("/previews/%d?q=%%25".formatted(id))).contains("No change matches this search.");
        assertThat(page("/previews/%d?store=main".formatted(id))).contains("No change matches this search.");
    }

    @Test
    void whatIsNotSyncedIsShownWithTheReason() {
        long id = planned(SAFETY_STOCK);

        assertThat(page("/previews/%d/skips".formatted(id)))
                .contains("ONLY-HERE", "No match", "No variant in main has its SKU.");
        assertThat(page("/previews/%d/skips?kind=AMBIGUOUS".formatted(id))).contains("Nothing matches this search.");
        assertThat(get("/previews/%d/skips?kind=NONSENSE".formatted(id)).getStatus())
                .isEqualTo(400);
    }

    @Test
    void theListsAreFilesWithoutFormulas() {
        long id = planned(SAFETY_STOCK);

        assertThat(page("/previews/%d/changes.csv".formatted(id)))
                .contains("store,product,variant,sku,location,from,to,change", "'=1+1", ",30,26,-4");
        assertThat(get("/previews/%d/skips.csv".formatted(id)).getHeader("Content-Disposition"))
                .contains("not-synced.csv");
    }

    @Test
    void aPlanThatIsBeingMadeShowsItsProgressWithAndWithoutScripts() {
        long id = want(SAFETY_STOCK);

        assertThat(page("/previews/" + id))
                .contains(
                        "hx-get=\"/previews/%d/progress\"".formatted(id),
                        "http-equiv=\"refresh\"",
                        "Waiting for its turn")
                .doesNotContain("Save these settings");
        assertThat(get("/previews/%d/progress".formatted(id)).getHeader("HX-Refresh"))
                .isNull();
        assertThat(page("/previews/%d/progress".formatted(id)))
                .as("htmx would take it in, and the page would be loaded again under a hand that uses it")
                .doesNotContain("http-equiv");
        form("/previews/%d/save".formatted(id));
        assertThat(saved()).isZero();

        work();

        assertThat(get("/previews/%d/progress".formatted(id)).getHeader("HX-Refresh"))
                .isEqualTo("true");
    }

    @Test
    void whatIsSavedIsWhatWasLookedAtAndThePageGoesOnWithWhatBecomesOfIt() {
        long id = planned(SAFETY_STOCK);

        assertThat(form("/previews/%d/save".formatted(id)).getRedirectedUrl())
                .isEqualTo("/previews/%d/outcome".formatted(id));

        assertThat(saved()).isEqualTo(1);
        assertThat(page("/previews/%d/outcome".formatted(id)))
                .contains("5 levels were to change in outlet.", "not decided yet", "hx-get")
                .doesNotContain("Save these settings");
        jdbc.sql("update level set target = 26, believed = 26 where id = 101").update();
        jdbc.sql("update level set target = 0, believed = 1 where id = 102").update();
        assertThat(page("/previews/%d/outcome".formatted(id))).contains("Moved since the plan", "/levels/102");
        assertThat(json("/previews/%d/save".formatted(id)).getStatus()).isNotEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELD", "REJECTED", "UNDONE"})
    void whatARunHoldsBackIsNotOnItsWay(String state) {
        long id = planned(SAFETY_STOCK);
        form("/previews/%d/save".formatted(id));
        jdbc.sql("update level set target = case when believed = 30 then 26 else 1 end where store = 'outlet'")
                .update();
        jdbc.sql("update level set held_by = 7 where id = 103").update();
        run(7, "ALIGNMENT", "main", "outlet", state);

        assertThat(page("/previews/%d/outcome".formatted(id)))
                .contains(
                        "<strong>4</strong> on their way",
                        "<strong>1</strong> held back",
                        "1 level is</span> held back until an operator decides.",
                        "/runs/7");
    }

    @Test
    void whoSendsTheFormTwiceIsToldThatItIsSavedAndSavesOnce() {
        long id = planned(SAFETY_STOCK);
        form("/previews/%d/save".formatted(id));

        MockHttpServletResponse again = form("/previews/%d/save".formatted(id));

        assertThat(again.getRedirectedUrl()).isEqualTo("/previews/%d/outcome".formatted(id));
        assertThat(saved()).isEqualTo(1);
    }

    @Test
    void settingsThatSomebodyElseHasChangedMeanwhileAreNotSaved() {
        long first = planned(SAFETY_STOCK);
        long second = planned("{\"match-by\": \"barcode\"}");
        form("/previews/%d/save".formatted(second));

        assertThat(page("/previews/" + first))
                .contains("The settings were changed by admin at")
                .doesNotContain("Save these settings");
        form("/previews/%d/save".formatted(first));

        assertThat(saved()).isEqualTo(1);
        assertThat(json("/api/v1/previews/%d/save".formatted(first)).getStatus())
                .isEqualTo(409);
    }

    @Test
    void locationsThatBelongTogetherOtherwiseMakeAPlanOutdated() {
        long id = planned(SAFETY_STOCK);
        jdbc.sql("update location set name = 'Elsewhere' where store = 'outlet'")
                .update();

        form("/previews/%d/save".formatted(id));

        assertThat(saved()).isZero();
        assertThat(page("/previews/" + id)).contains("have changed since. Preview again.");
    }

    @Test
    void settingsThatAnotherSyncHasMadeWrongAreOutdatedAndKeepNoOtherWaiting() {
        json("/api/v1/syncs/first/previews", "{\"settings\": " + TO_OTHER + "}");
        long first = jdbc.sql("select max(id) from preview").query(Long.class).single();
        put("/api/v1/syncs/second/settings", "{\"version\": 0, \"settings\": " + TO_OTHER + "}");

        long id = planned(SAFETY_STOCK);

        assertThat(page("/previews/" + first))
                .contains("is a Destination of two syncs")
                .doesNotContain("Save these settings");
        assertThat(page("/previews/" + id)).contains("Save these settings");
    }

    @Test
    void aPlanThatIsOutdatedWhileItIsMadeStaysSo() {
        long first = want(SAFETY_STOCK);
        PreviewTurn.Plan turn = (PreviewTurn.Plan) work.next();
        put("/api/v1/syncs/main/settings", "{\"version\": 0, \"settings\": {}}");
        long second = planned("{\"match-by\": \"barcode\"}");
        form("/previews/%d/save".formatted(second));

        assertThatThrownBy(() -> work.plan(turn.preview())).isInstanceOf(IllegalStateException.class);
        work.failed(turn.preview(), new IllegalStateException("it has ended"));

        assertThat(state("preview", first)).isEqualTo("OUTDATED");
    }

    @Test
    void aSyncThatPassesTheStockOnMakesAPlanOutdatedWhenItChanges() {
        put("/api/v1/syncs/further/settings", "{\"version\": 0, \"settings\": " + ON_FROM_OUTLET + "}");
        long id = planned(SAFETY_STOCK);
        put(
                "/api/v1/syncs/further/settings",
                "{\"version\": 1, \"settings\": " + ON_FROM_OUTLET.replace("sku", "barcode") + "}");
        long before = saved();

        form("/previews/%d/save".formatted(id));

        assertThat(saved()).isEqualTo(before);
        assertThat(page("/previews/" + id)).contains("another sync that passes this stock on");
    }

    @Test
    void ofAPausedStoreNothingIsAskedAndThePageSaysThatNothingIsWrittenThere() {
        jdbc.sql("update store_state set paused_at = ? where store = 'outlet'")
                .params(Utc.at(Instant.now()))
                .update();
        assertThat(page("/previews/" + planned(SAFETY_STOCK)))
                .contains("outlet is paused: nothing is written there before it is resumed.", "Save these settings");

        jdbc.sql("update level set stocked = null where id = 101").update();

        assertThat(page("/previews/" + planned(SAFETY_STOCK)))
                .contains("outlet: paused, so nothing is asked there", "Try again");
    }

    @Test
    void aStoreThatDoesNotAnswerIsSaidAndTriedAgain() {
        jdbc.sql("update level set stocked = null where id = 101").update();
        jdbc.sql("update store_state set catalogue_at = null, failure = 'no connection' where store = 'outlet'")
                .update();
        long id = planned(SAFETY_STOCK);

        assertThat(page("/previews/" + id))
                .contains("were never read: no connection", "Try again", "Nothing was saved.")
                .doesNotContain("Save these settings");
        form("/previews/%d/save".formatted(id));
        assertThat(saved()).isZero();
        form("/previews/%d/again".formatted(id));

        assertThat(page("/previews/" + id)).contains("being planned");
    }

    @Test
    void theGuardsJudgementIsShownBeforeSaving() {
        for (int n = 300; n < 340; n++) {
            level(n, "main", 0);
            level(n + 100, "outlet", 5);
            jdbc.sql(
                            "insert into level_link (level_id, source_level_id, sync, destination) values (?, ?, 'main', 'outlet')")
                    .params(n + 100, n)
                    .update();
            variant(n, "main", "ZERO-" + n);
            variant(n + 100, "outlet", "ZERO-" + n);
        }

        assertThat(page("/previews/" + planned(SAFETY_STOCK)))
                .contains("The guard will hold this run before it writes.", "Would set 40 of 45 levels of outlet");
    }

    @Test
    void aMerchantSeesOnlyPreviewsOfItsSyncs() {
        long id = planned(SAFETY_STOCK);
        merchantOf("other");

        assertThat(get("/previews/" + id).getStatus()).isEqualTo(404);
        assertThat(get("/previews/%d/changes.csv".formatted(id)).getStatus()).isEqualTo(404);
        assertThat(get("/api/v1/previews/%d/skips".formatted(id)).getStatus()).isEqualTo(404);
        assertThat(form("/previews/%d/save".formatted(id)).getStatus()).isEqualTo(404);
        assertThat(json("/api/v1/previews/%d/save".formatted(id)).getStatus()).isEqualTo(404);
        assertThat(saved()).isZero();
        assertThat(get("/previews/999999").getStatus()).isEqualTo(404);
    }

    /** What is wrong with settings tells what the file fixes and which other syncs there are. */
    @Test
    void aMerchantIsNotToldWhatIsWrongWithSettingsOfASyncThatIsNotTheirs() {
        merchantOf("other");

        for (String settings : List.of("{\"strategy\": \"two-way\"}", "{\"source\": \"nowhere\"}", "[]", "{}")) {
            MockHttpServletResponse answer =
                    json("/api/v1/syncs/main/previews", "{\"settings\": %s}".formatted(settings));

            assertThat(answer.getStatus()).as(settings).isEqualTo(404);
        }
    }

    @Test
    void aRequestWithoutSettingsIsRefused() {
        assertThat(json("/api/v1/syncs/main/previews", "{}").getStatus()).isEqualTo(400);
        assertThat(json("/api/v1/syncs/main/previews", "{\"settings\": null}").getStatus())
                .isEqualTo(400);
    }

    @Test
    void aFormWithoutItsTokenSavesNothing() {
        long id = planned(SAFETY_STOCK);

        assertThat(formWithoutToken("/previews/%d/save".formatted(id)).getStatus())
                .isEqualTo(403);
        assertThat(saved()).isZero();
    }

    @Test
    void settingsThatBreakARuleAreNotPlanned() {
        assertThat(json("/api/v1/syncs/main/previews", "{\"settings\": {\"safety-stock\": {\"outlet\": -1}}}")
                        .getStatus())
                .isEqualTo(422);
        assertThat(json("/api/v1/syncs/main/previews", "{\"settings\": {\"colour\": 1}}")
                        .getStatus())
                .isEqualTo(400);
    }

    private long planned(String settings) {
        long id = want(settings);
        work();
        return id;
    }

    private long want(String settings) {
        assertThat(json("/api/v1/syncs/main/previews", "{\"settings\": " + settings + "}")
                        .getStatus())
                .isEqualTo(201);
        return jdbc.sql("select max(id) from preview").query(Long.class).single();
    }

    private void work() {
        PreviewTurn turn = work.next();
        while (turn.isWork()) {
            if (turn instanceof PreviewTurn.Plan plan) {
                work.plan(plan.preview());
            }
            turn = work.next();
        }
    }

    private long saved() {
        return jdbc.sql("select count(*) from sync_setting_change")
                .query(Long.class)
                .single();
    }

    private void place(String store, String name) {
        jdbc.sql(
                        "insert into location (store, location_id, name, active, fulfilment_service) values (?, 1, ?, true, false)")
                .params(store, name)
                .update();
    }

    private void level(long id, String store, int units) {
        jdbc.sql("""
                        insert into level (id, store, inventory_item_id, location_id, believed, believed_at, stocked)
                        values (?, ?, ?, 1, ?, ?, true)""").params(id, store, id, units, Utc.at(Instant.now())).update();
    }

    private void variant(long id, String store, String sku) {
        jdbc.sql("""
                        insert into variant (store, variant_id, product_id, inventory_item_id, handle, product_title, variant_title,
                            sku, barcode, handle_options, tracked, bundle, product_status, updated_at, indexed_at)
                        values (?, ?, ?, ?, 'h', ?, 'V', ?, ?, ?, true, false, 'ACTIVE', ?, ?)""")
                .params(
                        store,
                        id,
                        id,
                        id,
                        "Cap " + EVIL,
                        sku,
                        "B" + sku,
                        "h" + id,
                        Utc.at(Instant.now()),
                        Utc.at(Instant.now()))
                .update();
    }
}
