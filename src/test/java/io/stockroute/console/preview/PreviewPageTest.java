package io.stockroute.console.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.Utc;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a preview shows. */
class PreviewPageTest extends PreviewWorld {

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
                        "hx-get=\"/previews/%d/progress\"".formatted(id), "http-equiv=\"refresh\"", "Waiting to start")
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
    void ofAPausedStoreNothingIsAskedAndThePageSaysThatNothingIsWrittenThere() {
        jdbc.sql("update store_state set paused_at = ? where store = 'outlet'")
                .params(Utc.at(Instant.now()))
                .update();
        assertThat(page("/previews/" + planned(SAFETY_STOCK)))
                .contains("outlet is paused: nothing is written there before it is resumed.", "Save these settings");

        jdbc.sql("update level set stocked = null where id = 101").update();

        assertThat(page("/previews/" + planned(SAFETY_STOCK)))
                .contains("outlet is paused, so it cannot be read", "Try again");
    }

    @Test
    void ofAPlanThatWasMadeWhileAStoreDoesNotAnswerThePageSaysSo() {
        jdbc.sql("update store_state set failing_since = ?, failure = 'no connection' where store = 'outlet'")
                .params(Utc.at(Instant.now()))
                .update();
        long id = planned(SAFETY_STOCK);

        assertThat(page("/previews/" + id))
                .contains(
                        "has not answered since",
                        "no connection",
                        "Nothing is read or written there until it answers.");
        assertThat(page("/api/v1/previews/" + id)).contains("\"failing\":\"no connection\"");
    }

    @Test
    void settingsOfOrdersAloneShowNoNumbersAsNoLevelWasLookedAt() {
        long id = planned("{\"orders\": {\"tags\": [\"fair\"]}}");

        assertThat(page("/previews/" + id))
                .contains("these settings do not affect stock", "Stock does not change")
                .doesNotContain("Levels in the sync", "Not synced");
        assertThat(page("/api/v1/previews/" + id)).contains("\"effect\":\"NONE\"", "\"stores\":[]", "\"settings\":{");
    }

    @Test
    void aStoreThatDoesNotAnswerIsSaidAndTriedAgain() {
        jdbc.sql("update level set stocked = null where id = 101").update();
        jdbc.sql("update store_state set catalog_at = null, failure = 'no connection' where store = 'outlet'")
                .update();
        long id = planned(SAFETY_STOCK);

        assertThat(page("/previews/" + id))
                .contains("was never imported: no connection", "Try again", "Nothing was saved.")
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
                .contains(
                        "The guard will put this run on hold before it writes.", "Would set 40 of 45 levels of outlet");
    }
}
