package io.stockroute.console.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.console.web.ConsolePages;
import io.stockroute.ops.trend.SyncTrendCounter;
import io.stockroute.order.OrderStep;
import io.stockroute.stock.LedgerEntry;
import io.stockroute.stock.LedgerEntry.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class TrendPageTest extends ConsolePages {

    @Autowired
    private SyncTrendCounter counter;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void forget() {
        counter.store();
        jdbc.sql("delete from sync_trend").update();
    }

    @Test
    void whatWasCommittedIsCountedForTheSyncOfItsLevel() {
        blockedLevel(1, "main", "outlet");
        blockedLevel(2, "other", "shop");
        TransactionTemplate transaction = new TransactionTemplate(transactions);

        transaction.executeWithoutResult(done -> happens(1, 4));
        transaction.executeWithoutResult(undone -> {
            happens(1, 40);
            undone.setRollbackOnly();
        });
        happens(2, 1);
        counter.came("main", OrderStep.IMPORTED);
        counter.came("main", OrderStep.ON_HOLD);
        counter.came("main", OrderStep.SENT);
        counter.store();

        assertThat(page("/api/v1/syncs/main/trends"))
                .contains("\"seen\":4", "\"written\":4", "\"imported\":1", "\"onHold\":1", "\"outOfSync\":0")
                .containsPattern("\"medianMillis\":9\\d\\d,\"most95Millis\":1\\d\\d\\d,");
        assertThat(page("/syncs/main/trends"))
                .contains("Changes a minute", "4 in all", "Orders an hour", "1 in all", "role=\"img\"", "<path");
        assertThat(page("/syncs/main/trends?period=365d")).contains("Orders a day", "4 in all");
        assertThat(page("/syncs/other/trends"))
                .as("it imports no orders")
                .contains("1 in all")
                .doesNotContain("Orders an hour");
    }

    @Test
    void aReadThatChangesNothingIsNoChange() {
        blockedLevel(1, "main", "outlet");
        counter.appended(List.of(
                new LedgerEntry(1, Kind.READ, 5, 5, "poll", null),
                new LedgerEntry(1, Kind.READ, null, 5, "poll", null)));
        counter.store();

        assertThat(page("/api/v1/syncs/main/trends")).contains("\"seen\":0");
    }

    @Test
    void beforeAnythingIsKnownThePageSaysSo() {
        assertThat(page("/syncs/main/trends"))
                .contains("Nothing to draw for this time.")
                .doesNotContain("NaN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/syncs/main/trends", "/api/v1/syncs/main/trends"})
    void nobodySeesTheTrendsOfOthersAndAWrongPeriodIsRefused(String path) {
        assertThat(get(path + "?period=2y").getStatus()).isEqualTo(400);
        merchantOf("other");
        assertThat(get(path).getStatus()).isEqualTo(404);
        assertThat(get(path.replace("main", "other")).getStatus()).isEqualTo(200);
    }

    private void happens(long level, int times) {
        for (int i = 0; i < times; i++) {
            counter.appended(List.of(
                    new LedgerEntry(level, Kind.READ, 5, 4, "poll", null),
                    new LedgerEntry(level, Kind.WRITTEN, 5, 4, "write:1", null)));
            counter.took(level, Duration.ofMillis(850));
        }
    }
}
