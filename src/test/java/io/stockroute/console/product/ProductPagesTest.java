package io.stockroute.console.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.Utc;
import io.stockroute.console.web.Looking;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as a browser gets them, over one database that all tests read. */
class ProductPagesTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    private static ProductWorld world;

    @BeforeAll
    static void given() {
        world = new ProductWorld(TestDatabases.H2)
                .product("main", 1, "Linen shirt", "LIN-M", "400000102")
                .product("outlet", 11, "Chemise", "LIN-M", "400000102")
                .product("b2b", 31, "Shirt " + SCRIPT, "LIN-M", "")
                .product("main", 2, "=HYPERLINK(1)", "POT-07", "")
                .product("outlet", 12, "Pot", "pot 7", "")
                .product("third", 41, "Of others", "X-1", "")
                .location("main", 10, "Cellar")
                .location("outlet", 20, "Shop floor")
                .location("b2b", 30, "<img src=x onerror=alert(1)>")
                .level(1, "main", 1001, 10, 7, null)
                .level(2, "outlet", 1011, 20, 9, 7)
                .level(3, "b2b", 1031, 30, 7, 7)
                .level(4, "third", 1041, 40, 7, 7)
                .level(5, "outlet", 1999, 20, 3, null)
                .link(2, 1, "outlet")
                .link(3, 1, "b2b")
                .ledger(1, 1, 2, "READ", null, 9, "catalog")
                .ledger(2, 2, 2, "TARGET", 9, 7, "delivery:17")
                .ledger(3, 3, 2, "WRITE", 9, 7, "write:99")
                .ledger(4, 4, 2, "HINT", 9, 8, "delivery:18");
        for (int i = 5; i < 165; i++) {
            world.ledger(i, i, 3, "TARGET", i - 1, i, "poll");
        }
        for (int n = 100; n < 160; n++) {
            world.product("main", n, "Mug " + n, "MUG-" + n, "");
        }
        world.matched();
        world.jdbc().sql("""
                        insert into location_state values ('main', 'outlet', 'main', '<b>Attic</b>', 11, 'UNPAIRED', null),
                            ('other', 'third', 'second', 'Their place', 11, 'UNPAIRED', null)""").update();
        world.jdbc().sql("""
                        insert into stock_write (id, store, kind, idempotency_key, state, created_at, due_at, tries)
                        values (99, 'outlet', 'SET', 'k', 'OPEN', :at, :at, 1)""").param("at", Utc.at(ProductWorld.NOW)).update();
        world.jdbc()
                .sql("insert into stock_write_row values (99, 0, 2, 9, 7, false)")
                .update();
        world.jdbc().sql("""
                        insert into delivery (id, store, webhook_id, topic, received_at, state, due_at, body)
                        values (17, 'outlet', 'w', 'inventory_levels/update', :at, 'DONE', :at, 'somebody@example.com')""").param("at", Utc.at(ProductWorld.NOW)).update();
        world.jdbc()
                .sql("""
                        insert into delivery (id, store, webhook_id, topic, received_at, settled_at, state, due_at)
                        values (18, 'outlet', 'w2', 'inventory_levels/update', :early, :at, 'DONE', :at)""")
                .param("early", Utc.at(ProductWorld.NOW.minusSeconds(90_000)))
                .param("at", Utc.at(ProductWorld.NOW.plusSeconds(5)))
                .update();
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
    void withoutASearchTheCoverageOfEachDestinationIsShown() throws Exception {
        assertThat(world.page("/products"))
                .contains("1 of 62</span> tracked variants", "near <span>match</span>", "state=unmatched")
                .contains("Locations that are not synced", "&lt;b&gt;Attic&lt;/b&gt;");
    }

    @Test
    void aSearchShowsEachProductOnceWithItsStates() throws Exception {
        assertThat(world.page("/products?search=lin-m"))
                .contains("One product.", "/products/main/1001", "https://main.myshopify.com/admin/products/1")
                .containsOnlyOnce("<tr>\n            <th scope=\"row\">");
        assertThat(world.page("/products?search=mug"))
                .contains("60 products.", "page=1")
                .doesNotContain("← Previous");
        assertThat(world.page("/products?search=mug&page=2147483647"))
                .contains("This page is past the end of the list.");
        assertThat(world.page("/products?search=mug&page=1"))
                .contains("← Previous", "MUG-159")
                .doesNotContain("Next →");
        assertThat(world.page("/products?search=mug&page=42949673")).contains("This page is past the end of the list.");
        assertThat(world.page("/products?search=nowhere")).contains("No products found for “<span>nowhere</span>”");
    }

    @Test
    void whatIsTypedAndWhatStoresAreCalledIsTextAndNothingElse() throws Exception {
        assertThat(world.page("/products?search=" + SCRIPT))
                .doesNotContain(SCRIPT)
                .contains("&lt;script&gt;");
        assertThat(world.page("/products/main/1001"))
                .doesNotContain(SCRIPT, "<img src=x")
                .contains("&lt;script&gt;", "&lt;img src=x");
        assertThat(world.page("/levels/3")).doesNotContain(SCRIPT, "<img src=x").contains("&lt;img src=x");
        assertThat(world.page("/levels/1")).contains("Cellar");
    }

    @Test
    void aProductShowsWhatEveryStoreHoldsAndWhy() throws Exception {
        for (String path : new String[] {"/products/main/1001", "/products/outlet/1011"}) {
            assertThat(world.page(path))
                    .contains(
                            "Chemise",
                            "7 = ",
                            "Cellar</a> 7.",
                            "+2</strong> difference",
                            "/levels/2",
                            "Timeline of all levels");
        }
        assertThat(world.page("/products/main/1002")).contains("No variant in outlet has its SKU", "No stock is known");
    }

    @Test
    void aLevelShowsItsTimelineWithLinks() throws Exception {
        assertThat(world.page("/levels/2"))
                .contains(
                        "Target changed from 9 to 7",
                        "href=\"/deliveries/17\"",
                        "href=\"/writes/99\"",
                        "Write #99</a> will set the quantity")
                .contains(
                        "Shopify has 9 (read because products, locations or settings changed); the quantity was not known before.");
        assertThat(world.page("/levels/1")).contains("Nothing has happened here yet");
    }

    @Test
    void aLongTimelineComesInPages() throws Exception {
        assertThat(world.page("/levels/3")).contains("before=115").doesNotContain(">Newest<");
        assertThat(world.page("/levels/3?before=115"))
                .contains("before=65", ">Newest<", "Target changed from 113 to 114");
        assertThat(world.page("/levels/3?before=15")).doesNotContain("Older →").contains("Target changed from 4 to 5");
        assertThat(world.page("/levels/3?before=1")).contains("Nothing older is kept");
    }

    @Test
    void aPictureShowsWhatEachStoreHeldAndSaysItInWords() throws Exception {
        OffsetDateTime now = Utc.at(Instant.now());
        for (int step = 1; step <= 3; step++) {
            world.jdbc()
                    .sql("""
                            insert into ledger_entry (id, at, level_id, kind, from_quantity, to_quantity, cause)
                            values (:id, :at, 1, 'READ', :from, :to, 'poll')""")
                    .param("id", 1000 + step)
                    .param("at", now.minusMinutes(4 - step))
                    .param("from", 20 - step)
                    .param("to", 19 - step)
                    .update();
        }
        try {
            assertThat(world.page("/products/main/1001"))
                    .contains("main from 18 to 16, between 16 and 18", "class=\"line line-0\"", "role=\"img\"");
        } finally {
            world.jdbc().sql("delete from ledger_entry where id > 1000").update();
        }
        assertThat(world.page("/products/main/1002")).doesNotContain("<figure");
    }

    @Test
    void aTimelineIsToldByEventAndFiltered() throws Exception {
        assertThat(world.page("/products/main/1001?in=outlet&show=changes"))
                .contains("Up to the day", "Target changed from 9 to 7")
                .doesNotContain("Target changed from 163 to 164");
        assertThat(world.page("/products/main/1001?on=2026-11-22")).contains("No entries match these filters");
        assertThat(world.page("/products/main/1001?on=2026-11-23")).contains("Target changed from 163 to 164");
        assertThat(world.get("/products/main/1001?show=nonsense").getStatus()).isEqualTo(400);
        assertThat(world.get("/products/main/1001?on=yesterday").getStatus()).isEqualTo(400);
    }

    @Test
    void aWriteAndADeliveryLeadBackToTheirLevels() throws Exception {
        assertThat(world.page("/writes/99")).contains("gid://stockroute/Write/99", "/levels/2", "Chemise");
        assertThat(world.page("/deliveries/17"))
                .contains("inventory_levels/update", "/levels/2")
                .doesNotContain("somebody@example.com");
    }

    @Test
    void aLevelOfAProductThatIsGoneHasItsPageStillAndLeadsToNoOther() throws Exception {
        assertThat(world.page("/levels/5")).contains("Unknown product").doesNotContain("/products/outlet/1999");
    }

    @Test
    void aDeliveryThatWasRetriedDaysLaterLeadsToItsLevelsAsWell() throws Exception {
        assertThat(world.page("/deliveries/18")).contains("/levels/2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/levels/77",
                "/products/main/77",
                "/products/nowhere/1001",
                "/writes/77",
                "/deliveries/77",
            })
    void whatIsNotThereIsNotFound(String path) throws Exception {
        assertThat(world.get(path).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/levels/x",
                "/products/main/x",
                "/products/lists?state=lost",
                "/products/lists?sync=nope",
                "/products/lists?destination=third",
                "/products/lists?store=third",
                "/products/lists.csv?state=lost",
                "/levels/2?before=x"
            })
    void whatMakesNoSenseIsRefused(String path) throws Exception {
        assertThat(world.get(path).getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/levels/4", "/products/third/1041", "/api/v1/levels/4/timeline", "/api/v1/products/third/1041"})
    void aMerchantFindsNothingOfOthers(String path) throws Exception {
        assertThat(world.get(path).getStatus()).as("for an administrator").isEqualTo(200);
        Looking.asMerchant("main");
        assertThat(world.get(path).getStatus()).isEqualTo(404);
    }

    @Test
    void aMerchantSeesTheirOwn() throws Exception {
        Looking.asMerchant("main");

        assertThat(world.page("/products"))
                .contains("main</span> → <span>outlet")
                .doesNotContain("third", "Their place");
        assertThat(world.get("/levels/2").getStatus()).isEqualTo(200);
        assertThat(world.get("/products/lists?sync=other").getStatus()).isEqualTo(400);
        Looking.asMerchant("outlet");
        assertThat(world.page("/products")).contains("No sync is set up.");
        assertThat(world.get("/products/lists").getStatus()).isEqualTo(404);
    }
}
