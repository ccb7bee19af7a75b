package io.stockroute.console.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.Utc;
import io.stockroute.console.web.ConsolePages;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderApiTest extends ConsolePages {

    @BeforeEach
    void anOrderThatIsHeld() {
        order(7, "main", "outlet", "ON_HOLD", "#7", "because");
        jdbc.sql("""
                        insert into order_poll_cursor (sync, destination, strategy, since, poll_due_at, failure)
                        values ('main', 'outlet', 'ORDERS', :at, :at, 'closed')""").param("at", Utc.at(Instant.EPOCH)).update();
    }

    @Test
    void ordersAreListedAndShown() {
        assertThat(page("/api/v1/orders?state=on_hold&name=7")).contains("\"order\":\"#7\"", "\"todo\":");
        assertThat(page("/api/v1/orders?state=waiting")).isEqualTo("[]");
        assertThat(page("/api/v1/orders/counts")).contains("\"state\":\"ON_HOLD\",\"orders\":1");
        assertThat(page("/api/v1/orders/watches")).contains("\"failure\":\"closed\"");
        assertThat(page("/api/v1/orders/7")).contains("https://outlet.myshopify.com/admin/orders/7");
        assertThat(page("/api/v1/oversells")).isEqualTo("[]");
    }

    @Test
    void aStateThatDoesNotExistIsRefused() {
        assertThat(get("/api/v1/orders?state=lost").getStatus()).isEqualTo(400);
    }

    @Test
    void anOrderIsRetriedOrDismissedByTheOperator() {
        assertThat(json("/api/v1/orders/7/retry").getStatus()).isEqualTo(202);
        assertThat(json("/api/v1/orders/7/dismiss").getStatus()).isEqualTo(204);
        assertThat(doubles.orderActions).containsExactly("retry 7", "dismiss 7 by admin");
    }

    @Test
    void whatDoesNotApplyIsAConflictThatSaysWhy() {
        doubles.applies = false;

        assertThat(json("/api/v1/orders/7/retry").getStatus()).isEqualTo(409);
        assertThat(json("/api/v1/orders/7/dismiss").getStatus()).isEqualTo(409);
    }

    @Test
    void anOrderThatNobodyKnowsIsNotFound() {
        assertThat(get("/api/v1/orders/8").getStatus()).isEqualTo(404);
        assertThat(json("/api/v1/orders/8/retry").getStatus()).isEqualTo(404);
        assertThat(json("/api/v1/orders/8/dismiss").getStatus()).isEqualTo(404);
        assertThat(doubles.orderActions).isEmpty();
    }
}
