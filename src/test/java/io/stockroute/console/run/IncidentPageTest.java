package io.stockroute.console.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.console.web.ConsolePages;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class IncidentPageTest extends ConsolePages {

    @BeforeEach
    void threeRunsOfWhichTwoWaitForOneReason() {
        jdbc.sql("delete from run_change").update();
        run(1, "RECONCILIATION", "main", "", "AWAITING_APPROVAL");
        run(2, "RECONCILIATION", "other", "", "AWAITING_APPROVAL");
        run(3, "ALIGNMENT", "main", "", "AWAITING_APPROVAL");
        blockedLevel(11, "main", "outlet");
        jdbc.sql("""
                        insert into run_change (run_id, level_id, from_quantity, to_quantity, size, state)
                        values (1, 11, 9, 0, 9, 'PLANNED')""").update();
    }

    @Test
    void theOverviewTellsOfThemOnce() {
        assertThat(page("/"))
                .contains("2 runs wait for approval for one reason", "/incidents/1", "/runs/3")
                .doesNotContain("on-hold-1", "on-hold-2", EVIL);
    }

    @Test
    void onePageShowsAllAndAsksOnceMoreWithTheNumbers() {
        assertThat(page("/incidents/2"))
                .contains("in 2 places", "/runs/1", "/runs/2", "value=\"1:1200\"", "value=\"2:1200\"")
                .contains("2,400 levels are written; 1 of them are set to zero.", "because &lt;script&gt;")
                .doesNotContain("/runs/3", EVIL);
    }

    @Test
    void oneDecisionIsTakenForAllThatWasSeen() {
        assertThat(decide("/incidents/1/reject", "1:1200", "2:1200")).isEqualTo("/incidents/1");

        assertThat(state("run", 1)).isEqualTo("REJECTED");
        assertThat(state("run", 2)).isEqualTo("REJECTED");
        assertThat(state("run", 3)).isEqualTo("AWAITING_APPROVAL");
        assertThat(get("/incidents/1").getRedirectedUrl()).isEqualTo("/runs/1");
    }

    @Test
    void whatHasGrownSinceItWasSeenIsNotApproved() {
        decide("/incidents/1/approve", "1:7", "2:7");

        assertThat(state("run", 1)).isEqualTo("AWAITING_APPROVAL");
        assertThat(state("run", 2)).isEqualTo("AWAITING_APPROVAL");
    }

    @Test
    void aMerchantDecidesAboutTheirOwnOnly() {
        merchantOf("other");

        assertThat(get("/incidents/1").getStatus()).isEqualTo(404);
        assertThat(page("/incidents/2")).doesNotContain("/runs/1");
        decide("/incidents/2/reject", "1:1200", "2:1200");
        assertThat(state("run", 1)).isEqualTo("AWAITING_APPROVAL");
        assertThat(state("run", 2)).isEqualTo("REJECTED");
    }

    @Test
    void whatIsNoDecisionIsRefused() {
        assertThat(form("/incidents/1/undo").getStatus()).isEqualTo(404);
        LinkedMultiValueMap<String, String> wrong = new LinkedMultiValueMap<>();
        wrong.add("seen", "1");
        assertThat(form("/incidents/1/approve", wrong).getStatus()).isEqualTo(400);
        assertThat(formWithoutToken("/incidents/1/approve").getStatus()).isEqualTo(403);
    }

    private String decide(String path, String... seen) {
        LinkedMultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        List.of(seen).forEach(one -> fields.add("seen", one));
        return String.valueOf(form(path, fields).getRedirectedUrl());
    }
}
