package io.stockroute.console.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.console.web.ConsolePages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PausePageTest extends ConsolePages {

    @BeforeEach
    void noDecisions() {
        jdbc.sql("delete from operator_action").update();
        jdbc.sql("insert into store_state (store) values ('outlet')").update();
    }

    @Test
    void aStoreIsPausedAndContinuesAndBothAreKept() {
        assertThat(form("/stores/outlet/pause").getRedirectedUrl()).isEqualTo("/");
        assertThat(page("/")).contains("outlet is paused by an operator.");
        form("/stores/outlet/pause");

        assertThat(form("/stores/outlet/resume").getRedirectedUrl()).isEqualTo("/");
        assertThat(page("/")).doesNotContain("outlet is paused by an operator.");
        assertThat(page("/activity?kind=decision&store=outlet"))
                .containsSubsequence("Resumed", "by admin", "Paused", "by admin");
        assertThat(page("/activity?kind=decision").split("Paused", -1))
                .as("what was paused already is not paused again")
                .hasSize(2);
    }

    @Test
    void nobodyPausesAStoreOfOthersOrOneThatDoesNotExist() {
        assertThat(form("/stores/nowhere/pause").getStatus()).isEqualTo(404);
        assertThat(formWithoutToken("/stores/outlet/pause").getStatus()).isEqualTo(403);
        merchantOf("other");
        assertThat(form("/stores/outlet/pause").getStatus()).isEqualTo(404);
        assertThat(json("/api/v1/stores/outlet/pause").getStatus()).isEqualTo(404);

        assertThat(jdbc.sql("select count(*) from store_state where paused_at is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
