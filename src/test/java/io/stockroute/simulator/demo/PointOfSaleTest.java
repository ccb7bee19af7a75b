package io.stockroute.simulator.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import io.stockroute.simulator.Shop;
import io.stockroute.simulator.Simulator;
import io.stockroute.simulator.fault.Fault;
import io.stockroute.simulator.http.Reply;
import io.stockroute.simulator.http.Request;
import io.stockroute.simulator.state.product.VariantSpec;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PointOfSaleTest {

    private final Simulator simulator = Simulator.start();
    private final Shop main = simulator.addShop("main.myshopify.com");
    private final Shop attic = simulator.addShop("attic.myshopify.com");
    private final PointOfSale pointOfSale = new PointOfSale(List.of(main, attic));

    @BeforeEach
    void stockTheShops() {
        main.addLocation("Main warehouse");
        main.addLocation("Cellar");
        attic.addLocation("Attic");
        main.addProduct(
                "tee", "Tee", VariantSpec.of("A-1").stock("Main warehouse", 3).stock("Cellar", 2));
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void theStockOfAllShopsStandsSideBySideInTheirOrder() {
        String page = page();

        assertThat(page.indexOf(">Main<")).isPositive().isLessThan(page.indexOf(">Attic<"));
        assertThat(page).contains("A-1", "Cellar").doesNotContain("${");
    }

    @Test
    void aClickSellsOneAndSaysSo() {
        Reply reply = click("sell", Map.of("shop", main.domain(), "sku", "A-1"));

        assertThat(reply.status()).isEqualTo(303);
        assertThat(main.available("A-1", "Main warehouse")).hasValue(2);
        assertThat(page()).contains("Sold 1 × A-1 in main.myshopify.com.", "#1001: 1 × A-1");
    }

    @Test
    void theLastUnitIsSoldInTwoShopsAtOnce() {
        attic.addProduct("tee", "Tee", VariantSpec.of("A-1").stock("Attic", 4));
        main.addProduct("cup", "Cup", VariantSpec.of("C-1").stock("Cellar", 1));

        assertThat(page()).contains("sell the last unit in Main and Attic at once");
        click("last", Map.of("shop", main.domain(), "other", attic.domain()));

        assertThat(page())
                .contains(
                        "Sold the last 5 × A-1 in main.myshopify.com and the last 4 in attic.myshopify.com at the same");
        assertThat(main.available("A-1", "Main warehouse")).hasValue(0);
        assertThat(main.available("A-1", "Cellar")).hasValue(0);
        assertThat(attic.available("A-1", "Attic")).hasValue(0);
        click("last", Map.of("shop", main.domain(), "other", attic.domain()));
        assertThat(page()).contains("Not done: no product is left in both");
    }

    @Test
    void answersAreLostUntilTheyAreNotAnyMore() {
        click("lose", Map.of("shop", main.domain()));
        assertThat(main.faults().meets(Fault.LOST_AFTER)).isTrue();
        assertThat(attic.faults().meets(Fault.LOST_AFTER)).isFalse();
        assertThat(page()).contains("lose no more answers");

        click("find", Map.of("shop", main.domain()));
        assertThat(main.faults().meets(Fault.LOST_AFTER)).isFalse();
        assertThat(page()).doesNotContain("lose no more answers");
    }

    @Test
    void goodsComeInWhereTheyWereClicked() {
        click("receive", Map.of("shop", main.domain(), "sku", "A-1", "location", "Cellar"));

        assertThat(main.available("A-1", "Cellar")).hasValue(7);
    }

    @Test
    void anOrderIsShippedOrCancelledByAClick() {
        String shipped = String.valueOf(main.sell("A-1", 1));
        click("ship", Map.of("shop", main.domain(), "order", shipped));
        assertThat(page()).contains("#1001: 1 × A-1 (shipped)").doesNotContain("/point-of-sale/cancel");

        String cancelled = String.valueOf(main.sell("A-1", 1));
        assertThat(page()).contains("/point-of-sale/cancel");
        click("cancel", Map.of("shop", main.domain(), "order", cancelled));
        assertThat(page()).contains("#1002: 1 × A-1 (cancelled)");
        assertThat(main.available("A-1", "Main warehouse")).hasValue(2);
    }

    @Test
    void whatCannotBeDoneIsSaid() {
        click("sell", Map.of("shop", attic.domain(), "sku", "A-1"));

        assertThat(page()).contains("Not done: ");
    }

    @Test
    void theStyleAndTheScriptComeFromHere() {
        assertThat(get("/point-of-sale/pico.css").status()).isEqualTo(200);
        assertThat(get("/point-of-sale/htmx.js").status()).isEqualTo(200);
        assertThat(get("/point-of-sale/other").status()).isEqualTo(404);
    }

    private String page() {
        return new String(get("/point-of-sale").body(), StandardCharsets.UTF_8);
    }

    private Reply get(String path) {
        return pointOfSale.handle(new Request("GET", path, null, new Headers(), new byte[0]));
    }

    private Reply click(String action, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return pointOfSale.handle(new Request(
                "POST", "/point-of-sale/" + action, null, new Headers(), body.getBytes(StandardCharsets.UTF_8)));
    }
}
