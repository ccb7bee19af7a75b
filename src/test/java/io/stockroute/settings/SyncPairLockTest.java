package io.stockroute.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockroute.TestDatabases;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SyncPairLockTest {

    private static final Sync SYNC = new Sync(
            "main",
            "main",
            List.of("b2b", "outlet"),
            true,
            Strategy.TWO_WAY,
            MatchBy.SKU,
            Map.of(),
            OrderSettings.defaults());
    private static final SyncPair FIRST = new SyncPair(SYNC, "b2b");
    private static final SyncPair SECOND = new SyncPair(SYNC, "outlet");

    @ParameterizedTest
    @EnumSource
    void whoWaitsForAnEarlierPairHoldsNoLaterOne(TestDatabases database) throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (AnnotationConfigApplicationContext context = database.with(SyncPairLock.class)) {
            SyncPairLock turn = context.getBean(SyncPairLock.class);
            var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
            transaction.executeWithoutResult(status -> turn.takeAll(List.of(FIRST, SECOND)));

            Future<?> both = transaction.execute(status -> {
                turn.take(FIRST);
                Future<?> waiting = other.submit(
                        () -> transaction.executeWithoutResult(begun -> turn.takeAll(List.of(SECOND, FIRST))));
                assertThatThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                turn.take(SECOND);
                return waiting;
            });

            assertThat(both).isNotNull();
            both.get(120, TimeUnit.SECONDS);
        } finally {
            other.shutdownNow();
        }
    }
}
