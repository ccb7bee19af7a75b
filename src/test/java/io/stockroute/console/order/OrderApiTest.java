package io.stockroute.console.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.Utc;
import io.stockroute.console.web.ConsolePages;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

class OrderApiTest extends ConsolePages {

    @BeforeEach
    void anOrderThatIsPutOnHold() {
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/orders?state=lost",
                "/api/v1/orders?sync=nowhere",
                "/api/v1/orders?destination=nowhere",
                "/api/v1/orders?stat=waiting",
                "/api/v1/orders?size=501",
                "/api/v1/orders?page=-1",
                "/api/v1/orders/counts?sync=main"
            })
    void aWrongFilterIsRefusedWithAProblem(String path) {
        assertThat(get(path).getStatus()).isEqualTo(400);
        assertThat(get(path).getContentType()).isEqualTo("application/problem+json");
    }

    @Test
    void ordersOfASyncThatIsGoneAreStillFound() {
        order(8, "gone", "closed", "IMPORTED", "#8", null);

        assertThat(page("/api/v1/orders?sync=gone")).contains("#8");
        assertThat(page("/api/v1/orders?destination=closed")).contains("#8");
    }

    @Test
    void aListSaysHowLongItIsAndWhereItContinues() {
        order(8, "main", "outlet", "ON_HOLD", "#8", "because");
        order(9, "main", "outlet", "WAITING", "#9", null);

        MockHttpServletResponse first = get("/api/v1/orders?state=on_hold&size=1");
        assertThat(first.getHeader("X-Total-Count")).isEqualTo("2");
        assertThat(first.getHeader("Link")).isEqualTo("</api/v1/orders?state=on_hold&size=1&page=1>; rel=\"next\"");
        MockHttpServletResponse last = get("/api/v1/orders?state=on_hold&size=1&page=1");
        assertThat(last.getHeader("X-Total-Count")).isEqualTo("2");
        assertThat(last.getHeader("Link")).isNull();
        MockHttpServletResponse beyond = get("/api/v1/orders?state=on_hold&size=1&page=7");
        assertThat(beyond.getHeader("X-Total-Count")).isEqualTo("2");
        assertThat(beyond.getHeader("Link")).isNull();
    }

    @Test
    void anOrderIsRetriedOrDismissedByTheOperator() {
        assertThat(json("/api/v1/orders/7/retry").getStatus()).isEqualTo(202);
        assertThat(json("/api/v1/orders/7/dismiss").getStatus()).isEqualTo(204);
        assertThat(doubles.orderActions).containsExactly("retry 7 by admin", "dismiss 7 by admin");
    }

    @Test
    void whatDoesNotApplyIsAConflictThatSaysWhy() throws Exception {
        doubles.applies = false;

        assertThat(json("/api/v1/orders/7/retry").getStatus()).isEqualTo(409);
        assertThat(json("/api/v1/orders/7/retry").getContentAsString())
                .contains("The order is on hold: nothing imports it");
        assertThat(json("/api/v1/orders/7/dismiss").getStatus()).isEqualTo(409);
        assertThat(json("/api/v1/orders/7/dismiss").getContentAsString())
                .contains("The order is on hold: it changed a moment ago");
    }

    @Test
    void anOrderThatNobodyKnowsIsNotFound() {
        assertThat(get("/api/v1/orders/8").getStatus()).isEqualTo(404);
        assertThat(json("/api/v1/orders/8/retry").getStatus()).isEqualTo(404);
        assertThat(json("/api/v1/orders/8/dismiss").getStatus()).isEqualTo(404);
        assertThat(doubles.orderActions).isEmpty();
    }
}
