package io.stockroute.console.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockroute.run.preview.PreviewTurn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** What is saved is what was looked at: once, and only as long as it still holds. */
class PreviewSaveTest extends PreviewWorld {

    private static final String TO_OTHER = "{\"source\": \"main\", \"destinations\": [\"other\"]}";
    private static final String ON_FROM_OUTLET =
            "{\"source\": \"outlet\", \"destinations\": [\"other\"], \"match-by\": \"sku\"}";

    @Test
    void whatIsSavedIsWhatWasLookedAtAndThePageContinuesWithWhatBecomesOfIt() {
        long id = planned(SAFETY_STOCK);

        assertThat(form("/previews/%d/save".formatted(id)).getRedirectedUrl())
                .isEqualTo("/previews/%d/outcome".formatted(id));

        assertThat(saved()).isEqualTo(1);
        assertThat(page("/previews/%d/outcome".formatted(id)))
                .contains("5 levels were to change in outlet.", "pending", "hx-get")
                .doesNotContain("Save these settings");
        jdbc.sql("update level set target = 26, believed = 26 where id = 101").update();
        jdbc.sql("update level set target = 0, believed = 1 where id = 102").update();
        assertThat(page("/previews/%d/outcome".formatted(id))).contains("Changed since the plan", "/levels/102");
        assertThat(json("/previews/%d/save".formatted(id)).getStatus()).isNotEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWAITING_APPROVAL", "REJECTED", "UNDONE"})
    void whatARunKeepsOnHoldIsNotOnItsWay(String state) {
        long id = planned(SAFETY_STOCK);
        form("/previews/%d/save".formatted(id));
        jdbc.sql("update level set target = case when believed = 30 then 26 else 1 end where store = 'outlet'")
                .update();
        jdbc.sql("update level set on_hold_by = 7 where id = 103").update();
        run(7, "ALIGNMENT", "main", "outlet", state);

        assertThat(page("/previews/%d/outcome".formatted(id)))
                .contains(
                        "<strong>4</strong> in progress",
                        "<strong>1</strong> on hold",
                        "1 level is</span> waiting for approval.",
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
}
