package io.stockroute.run.preview;

import io.stockroute.catalog.LocationState;
import io.stockroute.catalog.LocationVerdict;
import io.stockroute.catalog.MatchPages;
import io.stockroute.run.Preview;
import io.stockroute.run.SettingsEffect;
import io.stockroute.run.SkipKind;
import io.stockroute.settings.Sync;
import io.stockroute.settings.SyncPair;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Makes the plan of a preview, page by page. It is made from the start whenever levels had to be asked of Shopify, and after a crash; the
 * ledger is read and never written.
 */
@Component
public class StockPlans {

    private final MatchPages pages;
    private final PlanPage page;
    private final PlannedPairs pairs;
    private final PlanInputReads facts;
    private final PlanFingerprints fingerprints;
    private final PlanRecord record;

    StockPlans(
            MatchPages pages,
            PlanPage page,
            PlannedPairs pairs,
            PlanInputReads facts,
            PlanFingerprints fingerprints,
            PlanRecord record) {
        this.pages = pages;
        this.page = page;
        this.pairs = pairs;
        this.facts = facts;
        this.fingerprints = fingerprints;
        this.record = record;
    }

    /** The plan is complete afterwards, or waits for what Shopify is asked. */
    void make(Preview preview, PlannedSync sync, String owner) {
        Planning plan = new Planning(preview.id(), owner, sync.importing());
        record.begin(plan, total(sync));
        Map<String, StoreTally> tallies = new LinkedHashMap<>();
        sync.stores().forEach((store, name) -> tallies.put(store, new StoreTally(store, name, isFirst(sync, store))));
        int missing = 0;
        SettingsEffect effect = sync.effect();
        if (effect == SettingsEffect.ALIGN) {
            for (PlannedPair pair : pairs.of(plan, sync)) {
                missing += make(pair, tallies);
            }
        }
        String fingerprint = fingerprints.of(sync);
        if (effect != SettingsEffect.NONE) {
            tallies.values().forEach(tally -> tally.leaving = leaving(sync, tally));
        }
        record.end(plan, sync.candidate().source(), tallies.values(), missing, effect, fingerprint);
    }

    /** As the guard sees the alignment that saving leads to; Source's levels are checked with those of its Destinations. */
    private boolean isFirst(PlannedSync sync, String store) {
        Sync candidate = sync.candidate();
        List<String> aligned = store.equals(candidate.source())
                ? candidate.destinations()
                : candidate.destinations().stream().filter(store::equals).toList();
        return !aligned.isEmpty() && aligned.stream().noneMatch(one -> facts.wasAligned(candidate.name(), one));
    }

    private int make(PlannedPair pair, Map<String, StoreTally> tallies) {
        if (!pair.downstream()) {
            List<SkippedItem> skips = pair.locations().verdicts().stream()
                    .filter(verdict -> verdict.state() != LocationState.PAIRED
                            || !verdict.reasons().isEmpty())
                    .map(verdict -> skip(pair.pair(), verdict))
                    .toList();
            record.skips(pair.plan(), skips);
        }
        int[] missing = {0};
        pages.over(pair.pair(), some -> missing[0] += page.plan(pair, some, tallies));
        return missing[0];
    }

    private static SkippedItem skip(SyncPair pair, LocationVerdict verdict) {
        ItemLabel place = ItemLabel.UNKNOWN.at(verdict.name());
        return new SkippedItem(pair.destination(), verdict.store(), SkipKind.LOCATION, place, verdict.reasons());
    }

    private long leaving(PlannedSync sync, StoreTally tally) {
        return Math.max(0, facts.following(sync.candidate().name(), tally.store) - tally.staying);
    }

    private long total(PlannedSync sync) {
        if (sync.effect() != SettingsEffect.ALIGN) {
            return 0;
        }
        Map<String, Long> variants = new HashMap<>();
        Set<SyncPair> all = new LinkedHashSet<>(sync.pairs());
        all.addAll(sync.downstream());
        return all.stream()
                .flatMap(pair -> Stream.of(pair.source(), pair.destination()))
                .mapToLong(store -> variants.computeIfAbsent(store, facts::variants))
                .sum();
    }
}
