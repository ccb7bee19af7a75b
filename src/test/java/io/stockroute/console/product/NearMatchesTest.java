package io.stockroute.console.product;

import static io.stockroute.console.product.ProductWorld.pair;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.catalog.SearchFill;
import io.stockroute.console.product.CoverageView.PairCoverage;
import io.stockroute.console.product.NearMatches.Near;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NearMatchesTest {

    private ProductWorld given(TestDatabases database) {
        return new ProductWorld(database)
                .product("main", 1, "Clay pot", "POT-07", "")
                .product("main", 2, "Shirt", "LIN-M", "")
                .product("main", 3, "Gift card", "GIFT", "", false)
                .product("main", 4, "Sock", "", "")
                .product("outlet", 11, "Pot en terre", "pot 7", "")
                .product("outlet", 12, "Chemise", "LIN-M", "")
                .product("outlet", 13, "Carte", "GIFT", "")
                .product("b2b", 31, "Vase", "POT-17", "")
                .matched();
    }

    @ParameterizedTest
    @EnumSource
    void unmatchedVariantsThatAreWrittenAlmostTheSameArePaired(TestDatabases database) {
        try (ProductWorld world = given(database)) {
            NearMatches near = world.bean(NearMatches.class);

            assertThat(near.count(pair("outlet"))).isEqualTo(1);
            assertThat(near.pairs(pair("outlet"), 0, 9)).singleElement().satisfies(pair -> {
                assertThat(pair.source().key()).isEqualTo("POT-07");
                assertThat(pair.destination().key()).isEqualTo("pot 7");
                assertThat(pair.destination().title()).isEqualTo("Pot en terre");
                assertThat(pair.difference()).contains("leading zeros");
            });
            assertThat(near.pairs(pair("b2b"), 0, 9)).isEmpty();
            assertThat(near.pairs(pair("outlet"), 1, 9)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenTheSameAfterwardsIsMatchedAndNoLongerNear(TestDatabases database) {
        try (ProductWorld world = given(database)) {
            world.product("outlet", 11, "Pot en terre", "POT-07", "").matched();

            assertThat(world.bean(NearMatches.class).count(pair("outlet"))).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void coverageCountsWhatCouldBeMatched(TestDatabases database) {
        try (ProductWorld world = given(database)) {
            List<PairCoverage> pairs = world.bean(CoverageView.class).pairs(ProductWorld.merchant("main"));

            assertThat(pairs).extracting(PairCoverage::destination).containsExactly("outlet", "b2b");
            PairCoverage outlet = pairs.get(0);
            assertThat(outlet.matched()).isEqualTo(1);
            assertThat(outlet.tracked()).as("of four, one is not tracked").isEqualTo(3);
            assertThat(outlet.near()).isEqualTo(1);
            assertThat(outlet.states())
                    .extracting(one -> one.name() + " " + one.inSource() + "/" + one.inDestination())
                    .containsExactly("unmatched 1/1", "blank identifier 1/0", "untracked 1/1");
            assertThat(world.bean(CoverageView.class).pairs(ProductWorld.merchant("outlet")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasIndexedBeforeThereWasASearchIsFoundAfterTheUpgrade(TestDatabases database) {
        try (ProductWorld world = given(database)) {
            world.jdbc().sql("delete from variant_word").update();
            world.jdbc().sql("update variant_match set near_key = null").update();

            new SearchFill(world.bean(DataSource.class)).fill();

            assertThat(world.bean(NearMatches.class).pairs(pair("outlet"), 0, 9))
                    .extracting(Near::source)
                    .hasSize(1);
            assertThat(world.bean(ProductList.class)
                            .find(ProductWorld.administrator(), "clay", 0, 9)
                            .rows())
                    .hasSize(1);
        }
    }
}
