package io.stockroute.stock.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.run.Runs;
import io.stockroute.run.approval.RunChanges;
import io.stockroute.run.approval.RunHolds;
import io.stockroute.settings.MatchBy;
import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.PairsThatStand;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairLock;
import io.stockroute.stock.Ledger;
import io.stockroute.stock.Levels;
import io.stockroute.stock.OnHoldLevels;
import io.stockroute.stock.lane.ApprovalOutcomes;
import io.stockroute.stock.level.KnownStock;
import io.stockroute.stock.level.LevelRuns;
import io.stockroute.stock.level.LevelTable;
import io.stockroute.stock.level.LevelTargets;
import io.stockroute.stock.level.ReadMarks;
import io.stockroute.stock.pool.PoolClosures;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class StockLinksTest {

    private static final SyncPair LEG = new SyncPair(
            new Sync(
                    "main",
                    "main",
                    List.of("outlet"),
                    true,
                    Strategy.ONE_WAY,
                    MatchBy.SKU,
                    Map.of(),
                    OrderSettings.defaults()),
            "outlet");

    @ParameterizedTest
    @EnumSource
    void matchedItemsAreLinkedAtPairedLocationsAndWaitToBeRead(TestDatabases database) {
        try (AnnotationConfigApplicationContext context = context(database)) {
            LinkRows given = new LinkRows(context);
            given.match(11, 21);
            given.match(12, 22);
            given.pair(1, 2);
            given.pair(5, 2);

            assertThat(context.getBean(StockLinks.class).relink(LEG)).isEqualTo(Set.of("main", "outlet"));

            assertThat(given.links()).containsExactly("11@1>21@2", "11@5>21@2", "12@1>22@2", "12@5>22@2");
            assertThat(given.wanted()).containsExactly("11@1", "11@5", "12@1", "12@5", "21@2", "22@2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void linkingAgainChangesNothingAndWakesNobody(TestDatabases database) {
        try (AnnotationConfigApplicationContext context = context(database)) {
            LinkRows given = new LinkRows(context);
            given.match(11, 21);
            given.pair(1, 2);
            context.getBean(StockLinks.class).relink(LEG);
            given.everythingIsRead();

            assertThat(context.getBean(StockLinks.class).relink(LEG)).isEmpty();
            assertThat(context.getBean(StockLinks.class).relink(LEG, List.of(11L, 21L)))
                    .isEmpty();

            assertThat(given.wanted()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLevelThatNothingFeedsAnyMoreIsLeftAlone(TestDatabases database) {
        try (AnnotationConfigApplicationContext context = context(database)) {
            LinkRows given = new LinkRows(context);
            given.match(11, 21);
            given.match(12, 22);
            given.pair(1, 2);
            StockLinks links = context.getBean(StockLinks.class);
            links.relink(LEG);
            given.everythingIsRead();
            given.sql(
                    "update level set target = 3, drifting = true, blocked = 'REJECTED_BY_SHOPIFY' where store = 'outlet'");

            given.sql("delete from variant_match where source_item_id = 11");
            links.relink(LEG, List.of(11L));

            assertThat(given.links()).containsExactly("12@1>22@2");
            assertThat(given.wanted()).isEmpty();
            assertThat(
                            given.texts(
                                    "select inventory_item_id || ' ' || coalesce(target, -1) || ' ' || lower(cast(drifting as varchar)) || ' ' || coalesce(blocked, '') from level where store = 'outlet' order by 1"))
                    .containsExactly("21 -1 false ", "22 3 true REJECTED_BY_SHOPIFY");
            assertThat(
                            given.texts(
                                    "select l.inventory_item_id || ' ' || e.kind || ' ' || e.from_quantity || ' ' || e.cause || ': ' || e.code from ledger_entry e join level l on l.id = e.level_id where e.to_quantity is null"))
                    .containsExactly("21 TARGET 3 catalog: NOT_LINKED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenOneOfSeveralSourceLocationsGoesTheSumIsReadAgain(TestDatabases database) {
        try (AnnotationConfigApplicationContext context = context(database)) {
            LinkRows given = new LinkRows(context);
            given.match(11, 21);
            given.pair(1, 2);
            given.pair(5, 2);
            StockLinks links = context.getBean(StockLinks.class);
            links.relink(LEG);
            given.everythingIsRead();

            given.sql("delete from location_pair where source_location_id = 5");
            links.relink(LEG);

            assertThat(given.links()).containsExactly("11@1>21@2");
            assertThat(given.wanted()).containsExactly("11@1", "21@2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void levelsThatLeaveWithStockAreListedAndSetToZeroWhereTheSyncSaysSo(TestDatabases database) {
        try (AnnotationConfigApplicationContext context = context(database)) {
            LinkRows given = new LinkRows(context);
            given.match(11, 21);
            given.match(12, 22);
            given.variant("main", 11);
            given.variant("outlet", 21);
            given.variant("outlet", 22);
            given.pair(1, 2);
            StockLinks links = context.getBean(StockLinks.class);
            links.relink(LEG);
            given.everythingIsRead();

            given.sql("delete from location_pair");
            links.relink(LEG);
            assertThat(given.left()).containsExactly("21 LOCATION_NOT_PAIRED 1 1", "22 LOCATION_NOT_PAIRED 1 1");
            assertThat(given.wanted()).as("what they hold is still followed").hasSize(4);
            assertThat(given.texts("select id from level where target is not null"))
                    .isEmpty();

            given.everythingIsRead();
            given.sql("delete from variant_match where source_item_id = 12");
            links.relink(ZERO);
            assertThat(given.left()).containsExactly("21 LOCATION_NOT_PAIRED 1 1", "22 DELETED_IN_SOURCE 1 1");
            assertThat(given.texts(
                            "select inventory_item_id || ' ' || target from level where target is not null order by 1"))
                    .containsExactly("21 0", "22 0");

            given.pair(1, 2);
            links.relink(ZERO);
            assertThat(given.left()).containsExactly("22 DELETED_IN_SOURCE 1 1");
            assertThat(given.texts("select inventory_item_id || ' ' || target from level where target is not null"))
                    .containsExactly("22 0");
            given.sql("delete from variant where inventory_item_id = 22");
            links.relink(ZERO, List.of(22L));
            assertThat(given.left()).as("gone in both stores").isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLevelWithoutStockLeavesUnnoticed(TestDatabases database) {
        try (AnnotationConfigApplicationContext context = context(database)) {
            LinkRows given = new LinkRows(context);
            given.match(11, 21);
            given.variant("main", 11);
            given.variant("outlet", 21);
            given.pair(1, 2);
            StockLinks links = context.getBean(StockLinks.class);
            links.relink(ZERO);
            given.everythingIsRead();
            given.sql("update level set believed = 0");

            given.sql("delete from variant_match");
            links.relink(ZERO, List.of(11L));

            assertThat(given.left()).isEmpty();
            assertThat(given.texts("select id from level where target is not null"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anItemMatchedWithAnotherOneFeedsThatOneInstead(TestDatabases database) {
        try (AnnotationConfigApplicationContext context = context(database)) {
            LinkRows given = new LinkRows(context);
            given.match(11, 21);
            given.pair(1, 2);
            StockLinks links = context.getBean(StockLinks.class);
            links.relink(LEG);
            given.everythingIsRead();

            given.sql("delete from variant_match");
            given.match(11, 29);
            links.relink(LEG, List.of(11L));

            assertThat(given.links()).containsExactly("11@1>29@2");
            assertThat(given.wanted()).containsExactly("11@1", "29@2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMarkThatStandsKeepsItsCauseAndItsPlace(TestDatabases database) {
        try (AnnotationConfigApplicationContext context = context(database)) {
            LinkRows given = new LinkRows(context);
            given.match(11, 21);
            given.pair(1, 2);
            given.sql(
                    "insert into level (store, inventory_item_id, location_id, read_wanted, read_seq, read_since,"
                            + " read_cause) values ('main', 11, 1, true, 4, timestamp with time zone '2026-01-01 00:00:00+00', 'poll')");

            context.getBean(StockLinks.class).relink(LEG);

            assertThat(given.texts("select read_seq || read_cause from level where store = 'main'"))
                    .containsExactly("5poll");
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyItemsAreLinkedInPages(TestDatabases database) {
        try (AnnotationConfigApplicationContext context = context(database)) {
            LinkRows given = new LinkRows(context);
            LongStream.range(0, 1100).forEach(n -> given.match(10_000 + n, 20_000 + n));
            given.pair(1, 2);

            context.getBean(StockLinks.class).relink(LEG);
            assertThat(given.links()).hasSize(1100);

            given.sql("delete from location_pair");
            context.getBean(StockLinks.class).relink(LEG);
            assertThat(given.links()).isEmpty();
        }
    }

    private static final SyncPair ZERO = new SyncPair(
            new Sync(
                    "main",
                    "main",
                    List.of("outlet"),
                    true,
                    Strategy.ONE_WAY,
                    MatchBy.SKU,
                    Sync.WhenUnmatched.ZERO,
                    Map.of(),
                    Map.of(),
                    OrderSettings.defaults(),
                    Set.of()),
            "outlet");

    private static AnnotationConfigApplicationContext context(TestDatabases database) {
        return database.with(
                StockLinks.class,
                LinkPage.class,
                Departures.class,
                LeftLinkTable.class,
                PairTurn.class,
                LinkTable.class,
                PoolLinks.class,
                PoolClosures.class,
                Levels.class,
                LevelTable.class,
                LevelTargets.class,
                LevelRuns.class,
                KnownStock.class,
                ReadMarks.class,
                OnHoldLevels.class,
                ApprovalOutcomes.class,
                RunChanges.class,
                RunHolds.class,
                Runs.class,
                Ledger.class,
                Targets.class,
                SyncPairLock.class,
                PairsThatStand.class);
    }
}
