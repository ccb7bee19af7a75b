package io.stockroute.console.issue;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.Utc;
import io.stockroute.console.issue.BlockedList.BlockedRow;
import io.stockroute.console.web.Looking;
import io.stockroute.console.web.Viewer;
import io.stockroute.run.FailedRuns;
import io.stockroute.settings.LoadedConfiguration;
import io.stockroute.settings.Syncs;
import io.stockroute.settings.file.ConfigurationFixture;
import io.stockroute.stock.BlockedLevelList;
import io.stockroute.webhook.DeliveryList;
import io.stockroute.webhook.DeliveryList.DeliveryRow;
import io.stockroute.webhook.DeliveryState;
import io.stockroute.webhook.FailedDeliveries;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the issues are read with and how deliveries are put aside, on both databases. */
class IssueListsTest {

    private static final LoadedConfiguration CONFIGURED = ConfigurationFixture.read(ConfigurationFixture.RIGHT);
    private static final Syncs SYNCS = CONFIGURED.syncs();
    private static final Viewer ALL = Looking.administrator();
    private static final Viewer MAIN = Looking.merchant("main", SYNCS.all());
    private static final Viewer OTHER = Looking.merchant("other", SYNCS.all());

    @ParameterizedTest
    @EnumSource
    void deliveriesAreListedWithinBoundsRetriedAndDismissed(TestDatabases database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        delivery(jdbc, 1, "FAILED", "{}");
        delivery(jdbc, 2, "FAILED", null);
        delivery(jdbc, 3, "DONE", "{}");
        DeliveryList list = new DeliveryList(jdbc);
        FailedDeliveries failed = new FailedDeliveries(jdbc, Clock.systemUTC());

        for (Viewer viewer : List.of(ALL, MAIN)) {
            assertThat(list.in(DeliveryState.FAILED, viewer, 0, 9).rows())
                    .extracting(DeliveryRow::id)
                    .containsExactly(2L, 1L);
            assertThat(list.in(DeliveryState.FAILED, viewer, 0, 1).more()).isTrue();
            assertThat(list.count(DeliveryState.FAILED, viewer)).isEqualTo(2);
            assertThat(list.stores(DeliveryState.FAILED, viewer)).containsExactly("main");
        }
        assertThat(list.in(DeliveryState.FAILED, OTHER, 0, 9).rows()).isEmpty();
        assertThat(list.find(OTHER, 1)).isEmpty();

        assertThat(failed.dismiss(1, "a".repeat(120))).isTrue();
        assertThat(failed.dismiss(1, "anna")).as("once").isFalse();
        assertThat(failed.dismiss(3, "anna")).as("it has not failed").isFalse();
        assertThat(list.find(ALL, 1)).hasValueSatisfying(row -> {
            assertThat(row.state()).isEqualTo(DeliveryState.DISMISSED);
            assertThat(row.dismissedBy()).hasSize(100);
            assertThat(row.dismissedAt()).isNotNull();
        });
        assertThat(failed.retryAll(List.of("main")))
                .as("what was dismissed stays there, one has no body")
                .isZero();
        assertThat(failed.retry(2)).isFalse();
        assertThat(failed.retry(1)).isTrue();
        assertThat(list.find(ALL, 1))
                .hasValueSatisfying(row -> assertThat(row.dismissedBy()).isNull());
        assertThat(failed.retryAll(List.of())).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void blockedLevelsAreListedWithinBounds(TestDatabases database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        level(jdbc, 1, true);
        level(jdbc, 2, false);
        jdbc.sql(
                        "insert into level_link (level_id, source_level_id, sync, destination) values (1, 2, 'main', 'outlet')")
                .update();
        BlockedList list = new BlockedList(new BlockedLevelList(jdbc));

        for (Viewer viewer : List.of(ALL, MAIN)) {
            assertThat(list.page(viewer, 0, 9).rows())
                    .extracting(BlockedRow::id)
                    .containsExactly(1L);
            assertThat(list.count(viewer)).isEqualTo(1);
            assertThat(list.ids(viewer, 9)).containsExactly(1L);
            assertThat(list.sees(viewer, 1)).isTrue();
            assertThat(list.sees(viewer, 2)).isFalse();
        }
        assertThat(list.page(OTHER, 0, 9).rows()).isEmpty();
        assertThat(list.sees(OTHER, 1)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void runsOnHoldAndTheLastFailedOneOfAKindAreListed(TestDatabases database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        run(jdbc, 1, "RECONCILIATION", "main", null);
        run(jdbc, 2, "RECONCILIATION", "main", null);
        run(jdbc, 3, "CATALOG", null, "main");
        run(jdbc, 4, "ALIGNMENT", "main", "outlet");
        jdbc.sql("update run set state = 'AWAITING_APPROVAL' where id = 4").update();
        FailedRuns runs = new FailedRuns(jdbc, SYNCS, CONFIGURED.stores());

        assertThat(runs.page(ALL, 0, 9).rows()).extracting(FailedRuns.Row::id).containsExactly(4L, 3L, 2L);
        assertThat(runs.count(MAIN)).isEqualTo(3);
        assertThat(runs.find(MAIN, 2)).isPresent();
        assertThat(runs.find(MAIN, 1)).isEmpty();
        assertThat(runs.count(OTHER)).isZero();
        assertThat(runs.find(OTHER, 3)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyWaitsForRunsOfSyncsAndStoresThatAreGone(TestDatabases database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        run(jdbc, 1, "RECONCILIATION", "gone", null);
        run(jdbc, 2, "CATALOG", null, "gone");
        run(jdbc, 3, "RECONCILIATION", "gone-but-on-hold", null);
        jdbc.sql("update run set state = 'AWAITING_APPROVAL' where id = 3").update();
        FailedRuns runs = new FailedRuns(jdbc, SYNCS, CONFIGURED.stores());

        assertThat(runs.page(ALL, 0, 9).rows()).extracting(FailedRuns.Row::id).containsExactly(3L);
        assertThat(runs.first(ALL, 9)).extracting(FailedRuns.Row::id).containsExactly(3L);
        assertThat(runs.count(ALL)).isEqualTo(1);
        assertThat(runs.find(ALL, 1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void twoVariantsThatShareAnItemAreOneBlockedLevel(TestDatabases database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        level(jdbc, 1, true);
        for (long variant : new long[] {11, 12}) {
            jdbc.sql("""
                            insert into variant (store, variant_id, product_id, inventory_item_id, handle, product_title, variant_title,
                                sku, barcode, handle_options, tracked, bundle, product_status, updated_at, indexed_at)
                            values ('main', :id, 1, 1, 'shirt', 'Shirt', :title, :sku, '', 'shirt', true, false, 'ACTIVE', :at, :at)""")
                    .param("id", variant)
                    .param("title", "Size " + variant)
                    .param("sku", "S-" + variant)
                    .param("at", Utc.at(Instant.EPOCH))
                    .update();
        }

        assertThat(new BlockedList(new BlockedLevelList(jdbc)).page(ALL, 0, 9).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.sku()).isEqualTo("S-11"));
    }

    @ParameterizedTest
    @EnumSource
    void aBlockedLevelIsDismissedUntilItIsBlockedAgain(TestDatabases database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        level(jdbc, 1, true);
        BlockedList list = new BlockedList(new BlockedLevelList(jdbc));
        jdbc.sql("update level set dismissed_at = :at, dismissed_by = 'anna'")
                .param("at", Utc.at(Instant.EPOCH))
                .update();

        assertThat(list.count(ALL)).isZero();
        assertThat(list.ids(ALL, 9)).isEmpty();
        assertThat(list.page(ALL, 0, 9).rows()).isEmpty();
        assertThat(list.sees(ALL, 1)).as("it can be retried").isTrue();
        assertThat(list.dismissed(ALL, 0, 9).rows())
                .extracting(BlockedRow::dismissedBy)
                .containsExactly("anna");

        jdbc.sql("update level set blocked_at = :at")
                .param("at", Utc.at(Instant.EPOCH.plusSeconds(1)))
                .update();
        assertThat(list.count(ALL)).isEqualTo(1);
        assertThat(list.dismissed(ALL, 0, 9).rows()).isEmpty();
        assertThat(list.page(ALL, 0, 9).rows())
                .extracting(BlockedRow::dismissedBy)
                .containsOnlyNulls();
    }

    private static void delivery(JdbcClient jdbc, long id, String state, String body) {
        jdbc.sql("""
                        insert into delivery (id, store, webhook_id, topic, received_at, body, state, due_at)
                        values (:id, 'main', :hook, 'orders/create', :at, :body, :state, :at)""")
                .param("id", id)
                .param("hook", "hook-" + id)
                .param("at", Utc.at(Instant.EPOCH))
                .param("body", body)
                .param("state", state)
                .update();
    }

    private static void level(JdbcClient jdbc, long id, boolean blocked) {
        jdbc.sql("""
                        insert into level (id, store, inventory_item_id, location_id, stocked, blocked, blocked_at)
                        values (:id, 'main', :id, 1, true, 'because', :at)""")
                .param("id", id)
                .param("at", blocked ? Utc.at(Instant.EPOCH) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private static void run(JdbcClient jdbc, long id, String kind, String sync, String store) {
        jdbc.sql("""
                        insert into run (id, kind, sync, store, state, started_at)
                        values (:id, :kind, :sync, :store, 'FAILED', :at)""")
                .param("id", id)
                .param("kind", kind)
                .param("sync", sync, java.sql.Types.VARCHAR)
                .param("store", store, java.sql.Types.VARCHAR)
                .param("at", Utc.at(Instant.EPOCH))
                .update();
    }
}
