package io.stockroute.console.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.OnEachDatabase;
import io.stockroute.TestDatabases;
import io.stockroute.run.ProductFilter;
import io.stockroute.run.ProductTable;
import io.stockroute.run.ProductTable.Item;
import io.stockroute.run.ProductTable.Page;
import io.stockroute.run.ProductTable.Query;
import io.stockroute.run.ProductTable.Sort;
import io.stockroute.run.ProductTable.Start;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** All products of a store: each once, in order, page by page in both directions, and narrowed to what is special. */
@OnEachDatabase
class ProductTableTest {

    @Parameter
    private TestDatabases database;

    @Test
    void theTableOfAllProductsIsComplete() throws Exception {
        try (ProductWorld world = new ProductWorld(database)) {
            for (int n = 1; n <= 130; n++) {
                world.product("main", n, n % 3 == 0 ? "Mug" : "Lamp " + n % 7, "S-%03d".formatted(131 - n), "");
            }
            world.product("outlet", 501, "Mug", "S-130", "")
                    .product("b2b", 601, "Mug", "S-130", "")
                    .product("outlet", 502, "Lamp", "S-129", "")
                    .product("outlet", 503, "Only here", "OWN-1", "")
                    .location("main", 10, "Cellar")
                    .location("outlet", 20, "Shop floor")
                    .location("b2b", 30, "Shop floor")
                    .level(1, "main", 1001, 10, 7, null)
                    .level(2, "outlet", 1501, 20, 9, 7)
                    .level(3, "b2b", 1601, 30, 7, 7)
                    .level(4, "main", 1002, 10, 5, null)
                    .level(5, "outlet", 1502, 20, 5, 5)
                    .link(2, 1, "outlet")
                    .link(3, 1, "b2b")
                    .link(5, 4, "outlet")
                    .matched();
            world.jdbc().sql("update level set drifting = true where id = 2").update();
            world.jdbc()
                    .sql("update level set blocked_at = believed_at, blocked = 'FROZEN' where id = 5")
                    .update();

            everyProductIsOnOnePage(world);
            whatIsSpecialIsFound(world);
            thePageShowsTheStoresSideBySide(world);
        }
    }

    private static void everyProductIsOnOnePage(ProductWorld world) {
        for (Sort sort : Sort.values()) {
            for (boolean down : new boolean[] {false, true}) {
                Query query = new Query(ProductWorld.pair("outlet").sync(), "main", ProductFilter.ALL, sort, down);
                List<Item> forward = forward(world, query);
                Comparator<Item> order = sort == Sort.SKU
                        ? Comparator.comparing(Item::sku)
                        : Comparator.comparing((Item item) -> item.product());
                order = order.thenComparing(Item::variantId);
                assertThat(forward).hasSize(130).isSortedAccordingTo(down ? order.reversed() : order);
                assertThat(back(world, query, forward)).isEqualTo(forward.subList(0, 129));
            }
        }
    }

    private static List<Item> forward(ProductWorld world, Query query) {
        List<Item> all = new ArrayList<>();
        Start start = Start.FIRST;
        while (true) {
            Page page = world.bean(ProductTable.class).page(query, start, 20);
            assertThat(page.before()).isEqualTo(!all.isEmpty());
            all.addAll(page.items());
            if (!page.more()) {
                return all;
            }
            start = new Start(all.get(all.size() - 1).variantId(), false);
        }
    }

    private static List<Item> back(ProductWorld world, Query query, List<Item> forward) {
        List<Item> all = new ArrayList<>();
        Start start = new Start(forward.get(forward.size() - 1).variantId(), true);
        while (true) {
            Page page = world.bean(ProductTable.class).page(query, start, 20);
            assertThat(page.more()).isTrue();
            all.addAll(0, page.items());
            if (!page.before()) {
                return all;
            }
            start = new Start(all.get(0).variantId(), true);
        }
    }

    private static void whatIsSpecialIsFound(ProductWorld world) {
        assertThat(skus(world, "main", ProductFilter.OUT_OF_SYNC)).containsExactly("S-130");
        assertThat(skus(world, "b2b", ProductFilter.OUT_OF_SYNC)).isEmpty();
        assertThat(skus(world, "outlet", ProductFilter.OUT_OF_SYNC)).containsExactly("S-130");
        assertThat(skus(world, "main", ProductFilter.REFUSED)).containsExactly("S-129");
        assertThat(skus(world, "outlet", ProductFilter.UNMATCHED)).containsExactly("OWN-1");
        assertThat(skus(world, "main", ProductFilter.UNMATCHED))
                .contains("S-129", "S-001")
                .doesNotContain("S-130");
        assertThat(skus(world, "main", ProductFilter.ON_HOLD)).isEmpty();
        assertThat(skus(world, "main", ProductFilter.LEFT)).isEmpty();
        world.jdbc().sql("""
                        insert into left_link (level_id, source_level_id, sync, destination, left_at, code)
                        select id, 4, 'main', 'outlet', believed_at, 'UNMATCHED' from level where id = 5""").update();
        world.jdbc().sql("update level set on_hold_by = 3 where id = 2").update();
        assertThat(skus(world, "main", ProductFilter.LEFT)).containsExactly("S-129");
        assertThat(skus(world, "outlet", ProductFilter.LEFT)).containsExactly("S-129");
        assertThat(skus(world, "main", ProductFilter.ON_HOLD)).containsExactly("S-130");
        assertThat(skus(world, "main", ProductFilter.OUT_OF_SYNC)).isEmpty();
    }

    private static List<String> skus(ProductWorld world, String store, ProductFilter filter) {
        Query query = new Query(ProductWorld.pair("outlet").sync(), store, filter, Sort.SKU, false);
        List<String> skus = world.bean(ProductTable.class).page(query, Start.FIRST, 200).items().stream()
                .map(Item::sku)
                .toList();
        assertThat(world.bean(ProductTable.class).count(query, 500)).isEqualTo(skus.size());
        return skus;
    }

    private static void thePageShowsTheStoresSideBySide(ProductWorld world) throws Exception {
        assertThat(world.page("/products/all?show=on-hold"))
                .contains("/products/main/1001", "on hold in 1 of 2", "data-label=\"outlet\"", "data-label=\"b2b\"");
        assertThat(world.page("/products/all")).contains("Next →", "130");
        assertThat(world.page("/products/all.csv?show=refused"))
                .contains("Product,SKU,State,main (Source),outlet,outlet should be,outlet state,b2b")
                .contains("Lamp 2,S-129,refused by Shopify in 1 of 2,5,5,5,refused by Shopify,,,unmatched");
        assertThat(world.get("/products/all?show=nonsense").getStatus()).isEqualTo(400);
        assertThat(world.get("/products/all?sync=nope").getStatus()).isEqualTo(404);
        assertThat(world.get("/products/all?store=third").getStatus()).isEqualTo(404);
    }
}
