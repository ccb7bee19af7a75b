package io.stockroute.console.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.console.web.ConsolePages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityPageTest extends ConsolePages {

    @BeforeEach
    void someRuns() {
        run(1, "CATALOG", "", "outlet", "DONE");
        run(2, "ALIGNMENT", "main", "outlet", "DONE");
        run(3, "RECONCILIATION", "main", "", "FAILED");
        run(4, "RECONCILIATION", "other", "", "DONE");
    }

    @Test
    void runsAreListedNewestFirstWithWhatTheyFound() {
        assertThat(page("/activity"))
                .containsSubsequence("/runs/4", "/runs/3", "/runs/2", "/runs/1")
                .contains("1,200", "3 levels", "7 units", "because &lt;script&gt;")
                .doesNotContain(EVIL);
    }

    @ParameterizedTest
    @CsvSource({
        "kind=catalog, 1",
        "kind=reconciliation&sync=main, 3",
        "store=outlet&kind=alignment, 2",
        "state=failed, 3",
        "sync=other&within=day, 4"
    })
    void aFilterNarrowsTheList(String filter, long only) {
        String page = page("/activity?" + filter);

        assertThat(page).contains("/runs/" + only + "\"");
        for (long id = 1; id <= 4; id++) {
            if (id != only) {
                assertThat(page).doesNotContain("/runs/" + id + "\"");
            }
        }
    }

    @Test
    void whatIsOlderIsLeftOut() {
        assertThat(page("/activity?within=hour")).contains("No results match these filters.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/activity?kind=%22%3E%3Cscript%3E",
                "/activity?within=ever",
                "/activity?page=-1",
                "/activity?store=nowhere",
                "/activity.csv?sync=nowhere",
                "/activity.csv?kin=alignment"
            })
    void aWrongFilterIsRefusedAndNotTakenForAll(String path) {
        assertThat(get(path).getStatus()).isEqualTo(400);
        assertThat(page(path)).doesNotContain("<script>", "/runs/");
    }

    @Test
    void whereNothingRanThePageSaysWhatWill() {
        jdbc.sql("delete from run").update();

        assertThat(page("/activity")).contains("No runs yet.");
    }

    @Test
    void theListIsSavedAsCsv() {
        assertThat(page("/activity.csv?kind=catalog"))
                .contains("CATALOG,1,,outlet,DONE")
                .doesNotContain("ALIGNMENT");
    }

    @Test
    void aMerchantSeesWhatRanOverItsOwnSyncsAndStores() {
        merchantOf("other");

        assertThat(page("/activity")).contains("/runs/4").doesNotContain("/runs/1", "/runs/2", "/runs/3");
        assertThat(page("/activity.csv")).doesNotContain("ALIGNMENT", "CATALOG");
        assertThat(page("/api/v1/runs")).contains("\"id\":4").doesNotContain("\"id\":3");
    }
}
