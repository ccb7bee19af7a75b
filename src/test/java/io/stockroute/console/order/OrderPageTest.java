package io.stockroute.console.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.console.web.ConsolePages;
import io.stockroute.order.OrderStep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderPageTest extends ConsolePages {

    @BeforeEach
    void twoOrdersOfWhichOneBelongsToSomebodyElse() {
        order(7, "main", "outlet", "ON_HOLD", "#7", "Too little " + EVIL);
        order(8, "other", "shop", "IMPORTED", "#8 " + EVIL, null);
    }

    @Test
    void ordersAreListedWithTheirStateAndWhatToDo() {
        assertThat(page("/orders"))
                .contains("#7", "warning", "Too little &lt;script&gt;", "#8 &lt;script&gt;", "imported")
                .contains("An order is imported once, when it is created; later changes are not followed.")
                .doesNotContain(EVIL);
    }

    @Test
    void eachStateHasATabWithItsNumber() {
        assertThat(page("/orders?state=on_hold"))
                .contains(
                        "aria-label=\"Orders in a state\"", "/orders?state=imported", "on hold <span class=\"count\">")
                .containsOnlyOnce("class=\"tabs\"");
    }

    @Test
    void aFilterNarrowsTheListAndStaysInItsForm() {
        assertThat(page("/orders?state=on_hold&name=%237"))
                .contains("/orders/7", "value=\"#7\"")
                .doesNotContain("/orders/8");
        assertThat(page("/orders?name=none")).contains("No orders match these filters.");
        assertThat(page("/orders?state=on_hold&destination=shop")).contains("No orders match these filters.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/orders?state=lost",
                "/orders?page=-3",
                "/orders?sync=%22%3E%3Cscript%3E",
                "/orders?destination=nowhere",
                "/orders?from=yesterday",
                "/orders?until=2026-02-30",
                "/orders?from=2026-11-30&until=2026-11-29",
                "/orders/lines.csv?from=30.11.2026",
                "/orders/oversells?of=both",
                "/orders/oversells?show=some",
                "/orders.csv?state=lost",
                "/orders.csv?sync=nowhere",
                "/orders.csv?stat=waiting",
                "/orders.csv?page=1"
            })
    void aWrongFilterIsRefusedAndNotTakenForAll(String path) {
        assertThat(get(path).getStatus()).isEqualTo(400);
        assertThat(page(path)).doesNotContain("<script>", "/orders/7", "#7");
    }

    @Test
    void aWrongFilterOfAFileIsAProblemDescription() {
        var answer = get("/orders.csv?state=lost");

        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(page("/orders.csv?state=lost")).contains("No such state: one of [waiting,");
    }

    @Test
    void aPageBeyondTheEndIsEmpty() {
        assertThat(get("/orders?page=9999999").getStatus()).isEqualTo(200);
    }

    @Test
    void aPageThatIsNoNumberIsRefused() {
        assertThat(get("/orders?page=x").getStatus()).isEqualTo(400);
    }

    @Test
    void withoutOrdersThePageSaysWhenTheyCome() {
        jdbc.sql("delete from destination_order").update();

        assertThat(page("/orders")).contains("No orders yet.");
        merchantOf("other");
        assertThat(page("/orders")).contains("No sync imports orders", "/syncs/other");
    }

    @Test
    void anOrderIsShownWithItsLinesAndLinks() {
        jdbc.sql("""
                        insert into destination_order_line (destination_order_id, position, title, quantity, imported, reason)
                        values (7, 1, :title, 2, false, :reason)""")
                .param("title", "Mug " + EVIL)
                .param("reason", "It is a custom item.")
                .update();

        assertThat(page("/orders/7"))
                .contains("Order #7", "https://outlet.myshopify.com/admin/orders/7", "It is a custom item.")
                .contains("Mug &lt;script&gt;", "/orders/7/retry", "/orders/7/dismiss")
                .contains("later changes are not followed")
                .doesNotContain(EVIL, "Not read yet.");
    }

    @ParameterizedTest
    @EnumSource
    void itsHistoryTellsEachStepWithWhoAndWhy(OrderStep step) {
        jdbc.sql("""
                        insert into order_history (destination_order_id, at, step, reason, operator)
                        values (7, current_timestamp, :step, :why, 'anna')""").param("step", step.name()).param("why", "Because " + EVIL).update();

        assertThat(page("/orders/7"))
                .contains(new OrderLabels().step(step) + " by anna", "Because &lt;script&gt;")
                .doesNotContain(EVIL);
    }

    @Test
    void aLineLeadsToItsProduct() {
        jdbc.sql("""
                        insert into destination_order_line (destination_order_id, position, title, sku, quantity, imported, reason)
                        values (7, 1, 'Mug', 'MUG 01', 2, false, 'Nothing in main has its SKU.')""").update();

        assertThat(page("/orders/7")).contains("href=\"/products?search=MUG%2001\"");
    }

    @Test
    void aDraftOrderIsCalledByItsNameAndNoOrder() {
        jdbc.sql("""
                        update destination_order set kind = 'DRAFT', state = 'IMPORTED', draft_id = 5, draft_state = 'OPEN',
                            source_order_id = 5, source_order_name = '#D5' where id = 7""").update();

        assertThat(page("/orders/7"))
                .contains("https://main.myshopify.com/admin/draft_orders/5", "#D5 in its admin")
                .doesNotContain("admin/orders/5");

        jdbc.sql("""
                        update destination_order set draft_state = 'COMPLETED', source_order_id = 6, source_order_name = '#1017'
                        where id = 7""").update();
        assertThat(page("/orders/7"))
                .contains(
                        "the draft order in its admin",
                        "https://main.myshopify.com/admin/orders/6",
                        "#1017 in its admin");
    }

    @Test
    void anOrderThatIsDoneOffersNothingToDo() {
        assertThat(page("/orders/8")).doesNotContain("/orders/8/retry", "/orders/8/dismiss");
    }

    @Test
    void anOrderIsRetriedOrDismissedFromItsPage() {
        assertThat(form("/orders/7/retry").getRedirectedUrl()).isEqualTo("/orders/7");
        assertThat(form("/orders/7/dismiss").getRedirectedUrl()).isEqualTo("/orders/7");
        assertThat(doubles.orderActions).containsExactly("retry 7 by admin", "dismiss 7 by admin");

        doubles.applies = false;
        assertThat(form("/orders/7/retry").getStatus()).isEqualTo(302);
    }

    @Test
    void aFormWithoutItsTokenDoesNothing() {
        assertThat(formWithoutToken("/orders/7/retry").getStatus()).isEqualTo(403);
        assertThat(formWithoutToken("/orders/7/dismiss").getStatus()).isEqualTo(403);
        assertThat(doubles.orderActions).isEmpty();
    }

    @Test
    void aMerchantSeesTheOrdersOfItsOwnSyncsOnly() {
        merchantOf("main");

        assertThat(page("/orders")).contains("/orders/7").doesNotContain("/orders/8");
        assertThat(page("/orders.csv")).contains("#7").doesNotContain("#8");
        assertThat(get("/orders/8").getStatus()).isEqualTo(404);
        assertThat(form("/orders/8/dismiss").getStatus()).isEqualTo(404);
        assertThat(get("/api/v1/orders/8").getStatus()).isEqualTo(404);
        assertThat(json("/api/v1/orders/8/retry").getStatus()).isEqualTo(404);
        assertThat(page("/api/v1/orders")).contains("\"order\":\"#7\"").doesNotContain("#8");
        assertThat(page("/api/v1/orders/counts")).doesNotContain("shop");
        assertThat(doubles.orderActions).isEmpty();
    }

    @Test
    void anOrderThatNobodyKnowsIsNotFound() {
        assertThat(get("/orders/99").getStatus()).isEqualTo(404);
        assertThat(form("/orders/99/retry").getStatus()).isEqualTo(404);
        assertThat(get("/orders/x").getStatus()).isEqualTo(400);
    }

    @Test
    void ordersAreFilteredByDayAndText() {
        assertThat(page("/orders?from=1970-01-01&until=1970-01-01"))
                .contains("/orders/7", "value=\"1970-01-01\"", "/orders.csv?from=1970-01-01&amp;until=1970-01-01");
        assertThat(page("/orders?from=1970-01-02")).contains("No orders match these filters.");
        assertThat(page("/orders?search=%238"))
                .contains("/orders/8", "/orders?state=imported&amp;search=%238")
                .doesNotContain("/orders/7", "state=on_hold&amp;");
    }

    @Test
    void theListLeadsToBothOrders() {
        jdbc.sql("update destination_order set source_order_id = 70, source_order_name = '#S70' where id = 7")
                .update();

        assertThat(page("/orders"))
                .contains(
                        "https://outlet.myshopify.com/admin/orders/7\"", "https://main.myshopify.com/admin/orders/70");
    }

    @Test
    void anOrderShowsWhatTheCustomerPaidAndShipping() {
        jdbc.sql("""
                        update destination_order set origin_total = '26.90 EUR', expected_total = '14.00 EUR',
                            shipping = :shipping where id = 7""").param("shipping", "Post " + EVIL + ", 4.90 EUR").update();

        assertThat(page("/orders/7"))
                .contains("26.90 EUR", "14.00 EUR of it is imported", "Post &lt;script&gt;", "/orders/7/customer")
                .doesNotContain(EVIL);
        assertThat(page("/orders")).contains("26.90 EUR");
    }

    @Test
    void theCustomerIsAskedForAndTheAnswerOfASilentStoreIsSaid() {
        assertThat(page("/orders/7/customer")).contains("outlet gives no answer now.", "Customer of order #7");

        merchantOf("other");
        assertThat(get("/orders/7/customer").getStatus()).isEqualTo(404);
    }

    @Test
    void oversellsHaveAPageOfTheirOwn() {
        jdbc.sql("""
                        insert into oversell (id, source, source_item_id, units, since, healed_at)
                        values (1, 'main', 1, 3, current_timestamp, null), (2, 'main', 2, 4, current_timestamp, current_timestamp)""").update();
        jdbc.sql("insert into oversell_order (oversell_id, order_id) values (1, 7)")
                .update();

        assertThat(page("/orders/oversells")).contains("#7 in outlet", "enough again", ">oversold<", ">1 open<");
        assertThat(page("/orders/oversells?show=open")).contains("#7 in outlet").doesNotContain("enough again");
        assertThat(page("/orders/oversells?of=two-way")).contains("Nothing was oversold.");
        merchantOf("other");
        assertThat(page("/orders/oversells")).contains("Nothing was oversold.").doesNotContain("#7");
    }

    @Test
    void linesAreSavedAsCsv() {
        jdbc.sql("""
                        insert into destination_order_line (destination_order_id, position, title, sku, quantity, imported, reason)
                        values (7, 1, '=1+1', 'MUG-01', 2, true, ''), (8, 1, 'Poster', null, 1, false, 'no match')""").update();

        assertThat(get("/orders/lines.csv").getHeader("Content-Disposition")).contains("order-lines.csv");
        assertThat(page("/orders/lines.csv?destination=outlet"))
                .contains("'=1+1", "MUG-01")
                .doesNotContain("Poster");
    }

    @Test
    void theListIsSavedAsCsv() {
        order(9, "main", "outlet", "ON_HOLD", "=HYPERLINK(1)", null);

        assertThat(get("/orders.csv").getHeader("Content-Disposition")).contains("orders.csv");
        assertThat(page("/orders.csv?state=on_hold"))
                .contains("'=HYPERLINK(1)", "#7")
                .doesNotContain("#8");
    }
}
