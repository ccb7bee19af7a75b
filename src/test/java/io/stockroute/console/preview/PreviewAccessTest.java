package io.stockroute.console.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who may see and save previews, and what is refused. */
class PreviewAccessTest extends PreviewWorld {

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
    void aMerchantPreviewsSoOftenAnHourAndAnAdministratorAsOftenAsNeeded() {
        String wanted = "{\"settings\": %s}".formatted(SAFETY_STOCK);
        for (int n = 0; n <= VisiblePreviews.MOST_IN_WINDOW; n++) {
            assertThat(json("/api/v1/syncs/main/previews", wanted).getStatus()).isEqualTo(201);
        }
        merchantOf("main");
        assertThat(json("/api/v1/syncs/main/previews", wanted).getStatus()).isEqualTo(429);
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
}
