package io.stockroute.console.issue;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.Utc;
import io.stockroute.console.web.ConsolePages;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IssuePageTest extends ConsolePages {

    @Test
    void withoutFailuresThePageSaysWhenItLooked() {
        assertThat(page("/issues")).contains("No issues.", "Last checked", "<time");
        assertThat(page("/issues?kind=orders")).contains("No issues of this kind.");
        assertThat(page("/issues/dismissed")).contains("No order was dismissed.", "No delivery was dismissed.");
    }

    @Test
    void whateverNeedsAnOperatorIsListedWithItsReasonAndWhatToDo() {
        everything();

        assertThat(page("/issues"))
                .contains("Order #7", "Delivery 1: orders/create", "Store outlet", "Catalog import")
                .contains("An unknown product at a location that is not known", "/levels/5")
                .contains("Fix the cause in Shopify", "Retry all orders", "Dismiss Order #7")
                .contains("Renew the store&#39;s token", "&lt;script&gt;")
                .doesNotContain(EVIL);
        assertThat(page("/issues?kind=levels")).contains("/levels/5").doesNotContain("Order #7");
        assertThat(page("/api/v1/issues"))
                .isEqualTo(
                        "{\"stores\":1,\"syncs\":0,\"orders\":1,\"changes\":0,\"levels\":1,\"left\":0,\"records\":0,\"deliveries\":1,\"runs\":1}");
        assertThat(page("/api/v1/issues/deliveries")).contains("\"what\":\"Delivery 1: orders/create\"");
        assertThat(page("/orders")).as("the number in the navigation").contains("<span class=\"count bad\">5</span>");
    }

    @Test
    void aRunThatWasFollowedByAnotherStandsNotStill() {
        run(1, "CATALOG", "", "outlet", "FAILED");
        run(2, "CATALOG", "", "outlet", "DONE");
        run(3, "RECONCILIATION", "main", "", "FAILED");
        run(4, "RECONCILIATION", "other", "", "DONE");

        assertThat(page("/issues")).contains("/runs/3").doesNotContain("/runs/1");
    }

    @Test
    void oneIsRetried() {
        everything();

        assertThat(form("/issues/deliveries/1/retry").getRedirectedUrl()).isEqualTo("/issues");
        assertThat(state("delivery", 1)).isEqualTo("RECEIVED");
        form("/issues/levels/5/retry");
        assertThat(jdbc.sql("select count(*) from level where blocked is null and read_wanted")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        form("/issues/orders/7/retry");
        assertThat(doubles.orderActions).containsExactly("retry 7 by admin");
        form("/issues/runs/9/retry");
        assertThat(jdbc.sql("select count(*) from run where kind = 'CATALOG' and state = 'RUNNING'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void allOfAKindAreRetried() {
        everything();
        delivery(2, "outlet", "FAILED", "{}");
        delivery(3, "shop", "FAILED", null);

        assertThat(form("/issues/deliveries/retry").getRedirectedUrl()).isEqualTo("/issues");
        assertThat(state("delivery", 1)).isEqualTo("RECEIVED");
        assertThat(state("delivery", 2)).isEqualTo("RECEIVED");
        assertThat(state("delivery", 3)).as("its body is not kept any more").isEqualTo("FAILED");
        assertThat(page("/api/v1/issues/levels")).contains("refused");
        assertThat(json("/api/v1/issues/levels/retry").getStatus()).isEqualTo(200);
        assertThat(page("/api/v1/issues/levels")).isEqualTo("[]");
    }

    @Test
    void aDismissedDeliveryKeepsWhoAndWhenAndComesBackIfWanted() {
        delivery(1, "outlet", "FAILED", "{}");

        assertThat(form("/issues/deliveries/1/dismiss").getRedirectedUrl()).isEqualTo("/issues");
        assertThat(page("/issues")).contains("No issues.");
        assertThat(page("/issues/dismissed")).contains("1: orders/create", "admin", "Retry delivery 1");
        assertThat(page("/api/v1/deliveries?state=dismissed")).contains("\"dismissedBy\":\"admin\"");

        form("/issues/deliveries/1/retry");
        assertThat(state("delivery", 1)).isEqualTo("RECEIVED");
        assertThat(page("/issues/dismissed")).contains("No delivery was dismissed.");
    }

    @Test
    void aDismissedLevelStaysBlockedAndItsTimelineSaysWho() {
        blockedLevel(5, "main", "outlet");

        assertThat(form("/issues/levels/5/dismiss").getRedirectedUrl()).isEqualTo("/issues");
        assertThat(page("/issues")).contains("No issues.");
        assertThat(page("/issues/dismissed"))
                .contains("/levels/5", "refused &lt;script&gt;", "admin", "Retry")
                .doesNotContain(EVIL);
        assertThat(page("/levels/5")).contains("Dismissed by admin", "blocked");
        assertThat(page("/api/v1/stores")).contains("\"blocked\":0");
        assertThat(page("/api/v1/levels/blocked")).isEqualTo("[]");
        assertThat(page("/api/v1/levels/blocked?dismissed=true")).contains("\"dismissedBy\":\"admin\"");
        form("/issues/levels/retry");
        assertThat(blocked()).as("to retry all leaves what was dismissed").isEqualTo(1);
        assertThat(json("/api/v1/levels/5/dismiss").getStatus()).as("once").isEqualTo(404);

        form("/issues/levels/5/retry");
        assertThat(blocked()).isZero();
        assertThat(page("/issues/dismissed")).contains("No level was dismissed.");
    }

    @Test
    void oneFailedRunIsBegunAgainThroughTheApi() {
        run(0, "CATALOG", "", "outlet", "FAILED");

        assertThat(json("/api/v1/issues/runs/0/retry").getStatus()).isEqualTo(204);
        assertThat(json("/api/v1/issues/runs/0/retry").getStatus())
                .as("it was followed by another")
                .isEqualTo(404);
    }

    @Test
    void aFailedRunOfASyncThatIsSwitchedOffIsNobodysAffair() {
        run(3, "RECONCILIATION", "other", "", "FAILED");

        assertThat(page("/issues")).contains("No issues.");
        assertThat(form("/issues/runs/3/retry").getStatus()).isEqualTo(302);
        assertThat(form("/issues/runs/retry").getStatus()).isEqualTo(302);
        assertThat(jdbc.sql("select count(*) from run").query(Long.class).single())
                .isEqualTo(1);
    }

    private long blocked() {
        return jdbc.sql("select count(*) from level where blocked is not null")
                .query(Long.class)
                .single();
    }

    @Test
    void whatIsNotThereIsNotFoundOrSaidSo() {
        assertThat(form("/issues/nonsense/retry").getStatus()).isEqualTo(404);
        assertThat(form("/issues/nonsense/1/retry").getStatus()).isEqualTo(404);
        assertThat(form("/issues/deliveries/x/retry").getStatus()).isEqualTo(302);
        assertThat(form("/issues/levels/1/dismiss").getStatus()).isEqualTo(302);
        assertThat(get("/issues?kind=nonsense").getStatus()).isEqualTo(400);
        assertThat(get("/api/v1/issues/nonsense").getStatus()).isEqualTo(404);
        assertThat(json("/api/v1/deliveries/99/retry").getStatus()).isEqualTo(404);
        assertThat(json("/api/v1/deliveries/99/dismiss").getStatus()).isEqualTo(404);
        assertThat(json("/api/v1/levels/99/retry").getStatus()).isEqualTo(404);
    }

    @Test
    void aFormWithoutItsTokenDoesNothing() {
        everything();

        assertThat(formWithoutToken("/issues/deliveries/1/retry").getStatus()).isEqualTo(403);
        assertThat(formWithoutToken("/issues/deliveries/retry").getStatus()).isEqualTo(403);
        assertThat(formWithoutToken("/issues/deliveries/1/dismiss").getStatus()).isEqualTo(403);
        assertThat(state("delivery", 1)).isEqualTo("FAILED");
    }

    @Test
    void aMerchantSeesAndTouchesOnlyWhatBelongsToItsSyncs() {
        everything();
        merchantOf("other");

        assertThat(page("/issues")).contains("No issues.");
        form("/issues/deliveries/1/retry");
        form("/issues/deliveries/retry");
        form("/issues/deliveries/1/dismiss");
        form("/issues/levels/5/retry");
        form("/issues/levels/retry");
        form("/issues/orders/7/dismiss");
        form("/issues/runs/9/retry");
        assertThat(state("delivery", 1)).isEqualTo("FAILED");
        assertThat(doubles.orderActions).isEmpty();
        merchantOf("main");
        assertThat(page("/api/v1/issues"))
                .isEqualTo(
                        "{\"stores\":1,\"syncs\":0,\"orders\":1,\"changes\":0,\"levels\":1,\"left\":0,\"records\":0,\"deliveries\":1,\"runs\":1}");
    }

    private void everything() {
        order(7, "main", "outlet", "ON_HOLD", "#7", "Too little " + EVIL);
        delivery(1, "outlet", "FAILED", "{}");
        blockedLevel(5, "main", "outlet");
        run(9, "CATALOG", "", "outlet", "FAILED");
        jdbc.sql(
                        "insert into store_state (store, failing_since, failure, access_problem) values ('outlet', :at, :why, 'CREDENTIALS')")
                .param("at", Utc.at(Instant.EPOCH))
                .param("why", "Shopify does not accept the token " + EVIL)
                .update();
    }
}
