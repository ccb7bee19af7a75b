package io.stockroute.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.settings.file.ConfigurationFixture;
import org.junit.jupiter.api.Test;

class AdminLinksTest {

    private final AdminLinks links =
            new AdminLinks(ConfigurationFixture.read("""
            stockroute:
              stores:
                main: {domain: main.myshopify.com, access-token: t1, client-secret: s1}
                simulated: {domain: outlet.myshopify.com, access-token: t2, client-secret: s2, api-url: "http://127.0.0.1:9/shops/outlet"}
              syncs:
                main: {source: main, destinations: [simulated]}
            """).stores());

    @Test
    void whatIsThereIsFoundInTheAdminOfItsStore() {
        assertThat(links.order("main", 7L)).isEqualTo("https://main.myshopify.com/admin/orders/7");
        assertThat(links.draftOrder("main", 7L)).isEqualTo("https://main.myshopify.com/admin/draft_orders/7");
        assertThat(links.product("main", 7)).isEqualTo("https://main.myshopify.com/admin/products/7");
    }

    @Test
    void whatIsNotThereLeadsNowhere() {
        assertThat(links.order("main", null)).isNull();
        assertThat(links.order("gone", 7L)).isNull();
    }

    @Test
    void aSimulatedStoreHasNoAdminAndItsDomainMayBeSomebodyElses() {
        assertThat(links.order("simulated", 7L)).isNull();
        assertThat(links.product("simulated", 7)).isNull();
    }
}
