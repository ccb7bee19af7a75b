package io.stockroute.catalog.product;

import static io.stockroute.catalog.product.Variants.YESTERDAY;
import static io.stockroute.catalog.product.Variants.updated;
import static io.stockroute.catalog.product.Variants.variant;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.catalog.MatchPages;
import io.stockroute.catalog.MatchVerdicts;
import io.stockroute.settings.MatchBy;
import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.PairsThatStand;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairLock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class VariantMatchesTest {

    private static final OffsetDateTime TODAY = YESTERDAY.plusDays(1);

    @ParameterizedTest
    @EnumSource
    void aFullMatchGivesEveryVariantOneState(TestDatabases database) {
        try (AnnotationConfigApplicationContext context = context(database)) {
            VariantIndex index = context.getBean(VariantIndex.class);
            index.indexBulk(
                    "main", List.of(variant("main", 1, "A"), variant("main", 2, "B"), variant("main", 3, "")), TODAY);
            index.indexBulk("outlet", List.of(variant("outlet", 11, "A"), variant("outlet", 12, " a ")), TODAY);

            context.getBean(VariantMatches.class).rematch(pair(MatchBy.SKU));

            assertThat(states(context))
                    .isEqualTo(Map.of(
                            "main 1", "MATCHED 1001-1011",
                            "main 2", "UNMATCHED",
                            "main 3", "BLANK",
                            "outlet 11", "MATCHED 1001-1011",
                            "outlet 12", "UNMATCHED"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChangedKeyFreesItsOldPairAndMakesTheNewOne(TestDatabases database) {
        try (AnnotationConfigApplicationContext context = context(database)) {
            VariantIndex index = context.getBean(VariantIndex.class);
            VariantMatches pairings = context.getBean(VariantMatches.class);
            Variant changing = variant("main", 1, "A");
            index.indexBulk("main", List.of(changing), YESTERDAY);
            index.indexBulk("outlet", List.of(variant("outlet", 11, "A"), variant("outlet", 12, "B")), YESTERDAY);
            pairings.rematch(pair(MatchBy.SKU));

            ChangedVariants touched = index.replaceProduct("main", 1, List.of(updated(changing, "B", TODAY)), TODAY);

            assertThat(touched.keys(MatchBy.SKU)).containsExactlyInAnyOrder("A", "B");
            assertThat(pairings.rematch(pair(MatchBy.SKU), touched)).containsExactlyInAnyOrder(1001L, 1011L, 1012L);
            assertThat(states(context))
                    .isEqualTo(Map.of(
                            "main 1", "MATCHED 1001-1012",
                            "outlet 11", "UNMATCHED",
                            "outlet 12", "MATCHED 1001-1012"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aVariantThatLosesItsKeyOrIsDeletedLeavesNoVerdictBehind(TestDatabases database) {
        try (AnnotationConfigApplicationContext context = context(database)) {
            VariantIndex index = context.getBean(VariantIndex.class);
            VariantMatches pairings = context.getBean(VariantMatches.class);
            Variant losing = variant("main", 1, "A");
            index.indexBulk("main", List.of(losing, variant("main", 2, "B")), YESTERDAY);
            index.indexBulk("outlet", List.of(variant("outlet", 11, "A"), variant("outlet", 12, "B")), YESTERDAY);
            pairings.rematch(pair(MatchBy.SKU));

            pairings.rematch(
                    pair(MatchBy.SKU), index.replaceProduct("main", 1, List.of(updated(losing, " ", TODAY)), TODAY));
            pairings.rematch(pair(MatchBy.SKU), index.removeProduct("outlet", 12, TODAY));

            assertThat(states(context))
                    .isEqualTo(Map.of("main 1", "BLANK", "main 2", "UNMATCHED", "outlet 11", "UNMATCHED"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProductOfThousandsOfVariantsIsMatchedInPages(TestDatabases database) {
        try (AnnotationConfigApplicationContext context = context(database)) {
            VariantIndex index = context.getBean(VariantIndex.class);
            VariantMatches pairings = context.getBean(VariantMatches.class);
            index.indexBulk("outlet", many("outlet", 10_000, "s"), YESTERDAY);
            pairings.rematch(pair(MatchBy.SKU));

            ChangedVariants before = index.replaceProduct("main", 9, many("main", 0, "x"), YESTERDAY);
            pairings.rematch(pair(MatchBy.SKU), before);
            ChangedVariants after = index.replaceProduct("main", 9, many("main", 0, "s"), TODAY);
            pairings.rematch(pair(MatchBy.SKU), after);

            assertThat(states(context)).hasSize(4096).allSatisfy((variant, state) -> assertThat(state)
                    .startsWith("MATCHED"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoVariantsWithOneInventoryItemMakeNoPair(TestDatabases database) {
        try (AnnotationConfigApplicationContext context = context(database)) {
            VariantIndex index = context.getBean(VariantIndex.class);
            VariantMatches pairings = context.getBean(VariantMatches.class);
            index.indexBulk("main", List.of(coded(1, 77, "X")), YESTERDAY);
            index.indexBulk(
                    "outlet",
                    List.of(new Coded("outlet", 11, 1011, "X").variant(), new Coded("outlet", 12, 1012, "Y").variant()),
                    YESTERDAY);
            pairings.rematch(pair(MatchBy.BARCODE));
            assertThat(states(context)).containsEntry("main 1", "MATCHED 77-1011");

            pairings.rematch(pair(MatchBy.BARCODE), index.replaceProduct("main", 2, List.of(coded(2, 77, "Y")), TODAY));

            assertThat(states(context).values()).containsOnly("AMBIGUOUS");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherWayOfMatchingReplacesEveryVerdict(TestDatabases database) {
        try (AnnotationConfigApplicationContext context = context(database)) {
            VariantIndex index = context.getBean(VariantIndex.class);
            VariantMatches pairings = context.getBean(VariantMatches.class);
            index.indexBulk("main", List.of(coded(1, 1001, "X"), variant("main", 2, "A")), YESTERDAY);
            index.indexBulk("outlet", List.of(new Coded("outlet", 11, 1011, "X").variant()), YESTERDAY);

            pairings.rematch(pair(MatchBy.SKU));
            pairings.rematch(pair(MatchBy.BARCODE));
            assertThat(states(context))
                    .isEqualTo(
                            Map.of("main 1", "MATCHED 1001-1011", "main 2", "BLANK", "outlet 11", "MATCHED 1001-1011"));

            pairings.rematch(pair(MatchBy.HANDLE));
            assertThat(states(context).values()).containsOnly("UNMATCHED");
        }
    }

    static AnnotationConfigApplicationContext context(TestDatabases database) {
        return database.with(
                VariantTable.class,
                WordTable.class,
                VariantIndex.class,
                MatchTable.class,
                DecisionTable.class,
                DecidedVariants.class,
                MatchPages.class,
                MatchPage.class,
                VariantMatches.class,
                MatchVerdicts.class,
                SyncPairLock.class,
                PairsThatStand.class);
    }

    static SyncPair pair(MatchBy matchBy) {
        Sync sync = new Sync(
                "main", "main", List.of("outlet"), true, Strategy.ONE_WAY, matchBy, Map.of(), OrderSettings.defaults());
        return new SyncPair(sync, "outlet");
    }

    private static List<Variant> many(String store, long from, String sku) {
        return LongStream.range(0, 2048)
                .mapToObj(n -> variant(
                        store,
                        from + n,
                        9,
                        20_000 + from + n,
                        sku + n,
                        "",
                        true,
                        false,
                        sku.equals("x") ? YESTERDAY : TODAY))
                .toList();
    }

    private static Variant coded(long n, long item, String barcode) {
        return new Coded("main", n, item, barcode).variant();
    }

    private record Coded(String store, long n, long item, String barcode) {
        Variant variant() {
            return Variants.variant(store, n, n, item, "", barcode, true, false, YESTERDAY);
        }
    }

    private static Map<String, String> states(AnnotationConfigApplicationContext context) {
        Map<String, String> states = new TreeMap<>();
        context.getBean(JdbcClient.class).sql("select * from variant_match").query(row -> {
            String pair = row.getString("state").equals("MATCHED")
                    ? " " + row.getLong("source_item_id") + "-" + row.getLong("destination_item_id")
                    : "";
            states.put(row.getString("store") + " " + row.getLong("variant_id"), row.getString("state") + pair);
        });
        return states;
    }
}
