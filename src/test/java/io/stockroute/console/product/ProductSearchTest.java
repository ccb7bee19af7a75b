package io.stockroute.console.product;

import static io.stockroute.console.product.ProductWorld.administrator;
import static io.stockroute.console.product.ProductWorld.merchant;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.Utc;
import io.stockroute.catalog.product.VariantIndex;
import io.stockroute.console.product.ProductList.Row;
import io.stockroute.console.web.Viewer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProductSearchTest {

    private static final Viewer ANNA = administrator();

    private ProductWorld given(TestDatabases database) {
        return new ProductWorld(database)
                .product("main", 1, "Linen Shirt", "LIN-M", "400000102")
                .product("main", 2, "Linen towel, Café", "TOW-LIN", "400000103")
                .product("main", 3, "Socks", "LIN", "")
                .product("outlet", 11, "Chemise", "LIN-M", "400000102")
                .product("outlet", 12, "Chemise rouge", "ROUGE", "")
                .product("third", 21, "Linen of others", "LIN-M", "")
                .matched();
    }

    @ParameterizedTest
    @EnumSource
    void itFindsByEveryTextFromItsBeginningWithoutCaseAndAccents(TestDatabases database) {
        try (ProductWorld world = given(database)) {
            assertThat(found(world, "lin-m")).containsExactly("main LIN-M", "third LIN-M");
            assertThat(found(world, "400000103")).containsExactly("main TOW-LIN");
            assertThat(found(world, "4000001")).containsExactlyInAnyOrder("main LIN-M", "main TOW-LIN");
            assertThat(found(world, "linen-sh")).containsExactly("main LIN-M");
            assertThat(found(world, "CAFE")).containsExactly("main TOW-LIN");
            assertThat(found(world, "shirt LINEN")).containsExactly("main LIN-M");
            assertThat(found(world, "tow lin caf")).containsExactly("main TOW-LIN");
            assertThat(found(world, "shirt socks")).isEmpty();
            assertThat(found(world, "inen")).as("not from within a word").isEmpty();
            assertThat(found(world, "  ")).isEmpty();
            assertThat(found(world, "%")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoBearsTheTextItselfComesFirst(TestDatabases database) {
        try (ProductWorld world = given(database)) {
            assertThat(found(world, "LIN")).startsWith("main LIN").hasSize(5 - 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMatchedVariantOfADestinationStandsUnderThatOfItsSource(TestDatabases database) {
        try (ProductWorld world = given(database)) {
            assertThat(found(world, "chemise")).containsExactly("main LIN-M", "outlet ROUGE");
            List<Row> rows =
                    world.bean(ProductList.class).find(ANNA, "chemise", 0, 9).rows();
            assertThat(rows.get(0).states())
                    .extracting(one -> one.destination() + " " + one.name())
                    .containsExactly("b2b unmatched", "outlet matched");
            assertThat(rows.get(0).link()).isEqualTo("https://main.myshopify.com/admin/products/1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMerchantFindsWhatIsInTheStoresOfTheirSyncs(TestDatabases database) {
        try (ProductWorld world = given(database)) {
            assertThat(found(world, merchant("main"), "linen")).containsExactly("main LIN-M", "main TOW-LIN");
            assertThat(found(world, merchant("second"), "linen")).containsExactly("third LIN-M");
            assertThat(found(world, merchant("outlet"), "linen")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void itComesInPagesAndTellsHowManyThereAre(TestDatabases database) {
        try (ProductWorld world = given(database)) {
            ProductList list = world.bean(ProductList.class);
            ProductList.Page first = list.find(ANNA, "lin", 0, 2);
            ProductList.Page second = list.find(ANNA, "lin", 1, 2);

            assertThat(first.products()).isEqualTo(4);
            assertThat(first.more()).isTrue();
            assertThat(second.rows()).hasSize(2).doesNotContainAnyElementsOf(first.rows());
            assertThat(second.more()).isFalse();
            assertThat(list.find(ANNA, "lin", 1_000_000_000, 2).rows()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void itCountsAndPagesByProductHoweverManyVariantsAreFound(TestDatabases database) {
        try (ProductWorld world = new ProductWorld(database)) {
            for (int product = 1; product <= 1100; product++) {
                world.product("main", product, "Shared shelf", "SHELF-" + product, "")
                        .product("outlet", 10_000 + product, "Shared shelf", "SHELF-" + product, "")
                        .product("b2b", 20_000 + product, "Shared shelf", "SHELF-" + product, "");
            }
            world.matched();
            ProductList list = world.bean(ProductList.class);
            ProductList.Page first = list.find(ANNA, "shelf", 0, 500);
            ProductList.Page third = list.find(ANNA, "shelf", 2, 500);

            assertThat(first.products()).isEqualTo(1000);
            assertThat(first.cut()).isTrue();
            assertThat(first.more()).isTrue();
            assertThat(third.rows()).hasSize(100).allMatch(row -> row.store().equals("main"));
            assertThat(third.products()).isEqualTo(1100);
            assertThat(third.cut()).isFalse();
            assertThat(third.more()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void itFindsBySignsAndPictures(TestDatabases database) {
        try (ProductWorld world = given(database)
                .product("main", 4, "Book: C# & more", "BOOK-1", "")
                .product("main", 5, "Mug ♥ 50% cotton 😀", "MUG", "")) {
            assertThat(found(world, "c#")).containsExactly("main BOOK-1");
            assertThat(found(world, "&")).containsExactly("main BOOK-1");
            assertThat(found(world, "50%")).containsExactly("main MUG");
            assertThat(found(world, "♥")).containsExactly("main MUG");
            assertThat(found(world, "mug 😀")).containsExactly("main MUG");
            assertThat(found(world, "mug ☂")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRenamedOrDeletedIsFoundAsItIsNow(TestDatabases database) {
        try (ProductWorld world = given(database)) {
            world.product("main", 1, "Hemp shirt", "HEMP-M", "");
            world.bean(VariantIndex.class).removeProduct("main", 3, Utc.at(ProductWorld.NOW.plusSeconds(9)));

            assertThat(found(world, "hemp")).containsExactly("main HEMP-M");
            assertThat(found(world, "socks")).isEmpty();
            assertThat(world.jdbc()
                            .sql("select count(*) from variant_word where store = 'main' and variant_id = 3")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    private static List<String> found(ProductWorld world, String text) {
        return found(world, ANNA, text);
    }

    private static List<String> found(ProductWorld world, Viewer viewer, String text) {
        return world.bean(ProductList.class).find(viewer, text, 0, 50).rows().stream()
                .map(row -> row.store() + " " + row.sku())
                .toList();
    }
}
