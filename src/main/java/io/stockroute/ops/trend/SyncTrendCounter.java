package io.stockroute.ops.trend;

import io.stockroute.ops.DelayClasses;
import io.stockroute.ops.SyncTrends;
import io.stockroute.ops.TrendMeasure;
import io.stockroute.ops.trend.TrendCounts.Counted;
import io.stockroute.ops.trend.TrendCounts.Taken;
import io.stockroute.order.OrderStep;
import io.stockroute.order.OrderStepListener;
import io.stockroute.settings.Syncs;
import io.stockroute.stock.Ledger;
import io.stockroute.stock.LedgerEntry;
import io.stockroute.stock.Levels;
import io.stockroute.stock.Workload;
import io.stockroute.webhook.PropagationTimes;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts in memory what happens to each sync, and stores the sums once a minute: no delivery costs a statement more. What was counted in
 * the minute before a crash is missing from the pictures, and from nothing else.
 */
@Component
public class SyncTrendCounter implements Ledger.Listener, PropagationTimes.Listener, OrderStepListener {

    private static final Logger LOG = LoggerFactory.getLogger(SyncTrendCounter.class);

    private final TrendCounts counts = new TrendCounts();
    private final Levels levels;
    private final Workload workload;
    private final TrendTable table;
    private final Syncs syncs;

    SyncTrendCounter(Levels levels, Workload workload, TrendTable table, Syncs syncs) {
        this.levels = levels;
        this.workload = workload;
        this.table = table;
        this.syncs = syncs;
    }

    @Override
    public void appended(Collection<LedgerEntry> entries) {
        List<Runnable> counted = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            if (entry.kind() == LedgerEntry.Kind.WRITTEN) {
                counted.add(() -> counts.ofLevel(entry.levelId(), TrendMeasure.WRITTEN.name()));
            } else if (entry.kind() == LedgerEntry.Kind.READ
                    && entry.from() != null
                    && !Objects.equals(entry.from(), entry.to())) {
                counted.add(() -> counts.ofLevel(entry.levelId(), TrendMeasure.SEEN.name()));
            }
        }
        onceCommitted(counted);
    }

    @Override
    public void took(long level, Duration time) {
        String measure = SyncTrends.TOOK + DelayClasses.of(time);
        onceCommitted(List.of(() -> counts.ofLevel(level, measure)));
    }

    @Override
    public void came(String sync, OrderStep step) {
        if (step == OrderStep.IMPORTED || step == OrderStep.ON_HOLD) {
            TrendMeasure measure = step == OrderStep.IMPORTED ? TrendMeasure.IMPORTED : TrendMeasure.ON_HOLD;
            onceCommitted(List.of(() -> counts.ofSync(sync, measure.name())));
        }
    }

    /** Stores what was counted, and how many levels of each sync are out of sync now. */
    public void store() {
        Taken taken = counts.take();
        try {
            table.add(sums(taken));
        } catch (RuntimeException e) {
            counts.putBack(taken);
            throw e;
        }
        Map<String, Long> drifting = workload.outOfSync();
        Map<String, Long> sampled = new HashMap<>();
        syncs.enabledNames().forEach(sync -> sampled.put(sync, drifting.getOrDefault(sync, 0L)));
        table.sample(sampled);
    }

    @PreDestroy
    void close() {
        try {
            table.add(sums(counts.take()));
        } catch (RuntimeException e) {
            LOG.warn("The last minute is missing from the trends of the syncs: {}", e.getMessage());
        }
    }

    private Map<Counted<String>, Long> sums(Taken taken) {
        Map<Counted<String>, Long> sums = new HashMap<>(taken.syncs());
        TreeSet<Long> ids = new TreeSet<>();
        taken.levels().keySet().forEach(key -> ids.add(key.of()));
        Map<Long, List<String>> of = levels.syncs(ids);
        taken.levels().forEach((key, count) -> of.getOrDefault(key.of(), List.of())
                .forEach(sync -> sums.merge(new Counted<>(sync, key.measure()), count, Long::sum)));
        return sums;
    }

    /** What is rolled back did not happen. */
    private static void onceCommitted(List<Runnable> counted) {
        if (counted.isEmpty()) {
            return;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            counted.forEach(Runnable::run);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                counted.forEach(Runnable::run);
            }
        });
    }
}
