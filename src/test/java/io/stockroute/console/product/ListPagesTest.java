package io.stockroute.console.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.console.web.Looking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListPagesTest {

    private static ProductWorld world;

    @BeforeAll
    static void given() {
        world = new ProductWorld(TestDatabases.H2)
                .product("main", 1, "=HYPERLINK(\"http://evil\")", "POT-07", "")
                .product("outlet", 11, "Pot, en terre", "pot 7", "")
                .product("outlet", 12, "Sock", "", "")
                .product("main", 3, "Twin", "TWIN", "")
                .product("main", 4, "Twin too", "TWIN", "");
        for (int n = 100; n < 230; n++) {
            world.product("main", n, "Mug " + n, "MUG-" + n, "");
        }
        world.matched();
    }

    @AfterAll
    static void end() {
        world.close();
    }

    @BeforeEach
    void logIn() {
        Looking.asAdministrator("anna");
    }

    @Test
    void aDestinationThatWasNotReadYetSaysSo() throws Exception {
        assertThat(world.page("/products"))
                .contains(
                        "The products of the two stores have not been compared yet",
                        "Every location that is known has its pair.");
    }

    @Test
    void aListTellsWhyAndWhatToDoAndComesInPages() throws Exception {
        assertThat(world.page("/products/lists?sync=main&destination=outlet&state=unmatched"))
                .contains(
                        "No variant in outlet has its SKU.",
                        "Create the product in the other store with the same SKU",
                        "page=1");
        assertThat(world.page("/products/lists?state=unmatched&store=main&page=2"))
                .contains("MUG-229")
                .doesNotContain("Next →");
        assertThat(world.page("/products/lists?state=unmatched&store=outlet"))
                .contains("pot 7")
                .doesNotContain("MUG");
        assertThat(world.page("/products/lists?state=ambiguous")).contains("Several variants have the SKU", "Twin too");
        assertThat(world.page("/products/lists?state=blank")).contains("Sock", "Give each variant a SKU");
        assertThat(world.page("/products/lists?state=bundle")).contains("No variant is in this state.");
    }

    @Test
    void nearMatchesStandSideBySide() throws Exception {
        assertThat(world.page("/products/lists?state=near"))
                .contains("POT-07", "pot 7", "leading zeros", "SKU in main", "/products/outlet/1011")
                .contains("https://outlet.myshopify.com/admin/products/11");
        assertThat(world.page("/products/lists?state=near&destination=b2b")).contains("No unmatched variant of main");
    }

    @Test
    void aListIsAFileThatNoSpreadsheetRuns() throws Exception {
        var file = world.get("/products/lists.csv?state=unmatched");

        assertThat(file.getContentType()).startsWith("text/csv");
        assertThat(file.getHeader("Content-Disposition")).contains("unmatched-main-outlet.csv");
        assertThat(file.getContentAsString().lines()).hasSize(1 + 131 + 1);
        assertThat(file.getContentAsString()).contains("\"'=HYPERLINK(\"\"http://evil\"\")\"", "\"Pot, en terre\"");
        assertThat(world.page("/products/lists.csv?state=near")).contains("POT-07,\"Pot, en terre\",pot 7");
    }

    @Test
    void theApiTellsTheSame() throws Exception {
        assertThat(world.page("/api/v1/syncs/main/near-matches?destination=outlet"))
                .contains("\"key\":\"pot 7\"");
        assertThat(world.page("/api/v1/coverage")).contains("\"near\":1", "\"inSource\":131");
        assertThat(world.page("/api/v1/products?search=mug-229")).contains("\"sku\":\"MUG-229\"", "\"products\":1");
        assertThat(world.page("/api/v1/products/main/1001")).contains("\"sku\":\"POT-07\"");
        assertThat(world.page("/api/v1/products/main/1001/timeline")).isEqualTo("{\"lines\":[],\"before\":null}");
    }
}
