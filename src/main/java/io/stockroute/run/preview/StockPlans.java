package io.stockroute.run.preview;

import io.stockroute.catalog.LocationIndex;
import io.stockroute.catalog.LocationPairs;
import io.stockroute.catalog.LocationState;
import io.stockroute.catalog.LocationVerdict;
import io.stockroute.catalog.MatchPages;
import io.stockroute.run.Preview;
import io.stockroute.run.SettingsEffect;
import io.stockroute.run.SkipKind;
import io.stockroute.run.alignment.Fingerprint;
import io.stockroute.settings.Sync;
import io.stockroute.settings.SyncPair;
import io.stockroute.stock.LevelKey;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the plan of a preview, page by page. It is made from the start whenever levels had to be asked of Shopify, and after a crash; the
 * ledger is read and never written.
 */
@Component
public class StockPlans {

    private final MatchPages pages;
    private final PlanPage page;
    private final LocationPairs pairs;
    private final LocationIndex locations;
    private final PlanInputReads facts;
    private final PlanTable table;
    private final PreviewTable previews;
    private final TransactionOperations transaction;

    StockPlans(
            MatchPages pages,
            PlanPage page,
            LocationPairs pairs,
            LocationIndex locations,
            PlanInputReads facts,
            PlanTable table,
            PreviewTable previews,
            TransactionOperations transaction) {
        this.pages = pages;
        this.page = page;
        this.pairs = pairs;
        this.locations = locations;
        this.facts = facts;
        this.table = table;
        this.previews = previews;
        this.transaction = transaction;
    }

    /** The plan is complete afterwards, or waits for what Shopify is asked. */
    void make(Preview preview, PlannedSync sync, String owner) {
        transaction.executeWithoutResult(status -> {
            previews.goOn(preview.id(), owner, 0);
            table.clear(preview.id());
            previews.begin(preview.id(), "Matching products", total(sync));
        });
        Map<String, StoreTally> tallies = new LinkedHashMap<>();
        sync.stores().forEach((store, name) -> tallies.put(store, new StoreTally(store, name, isFirst(sync, store))));
        int missing = 0;
        SettingsEffect effect = sync.effect();
        if (effect == SettingsEffect.ALIGN) {
            Set<LevelKey> shared = PlannedPair.nothingShared();
            for (SyncPair pair : sync.pairs()) {
                missing += make(pair(preview, sync, owner, pair, false, shared), tallies);
            }
            for (SyncPair pair : sync.downstream()) {
                missing += make(pair(preview, sync, owner, pair, true, shared), tallies);
            }
        }
        end(preview, sync, owner, effect, tallies, missing);
    }

    /** As the guard sees the alignment that saving leads to; Source's levels are weighed with those of its Destinations. */
    private boolean isFirst(PlannedSync sync, String store) {
        Sync candidate = sync.candidate();
        List<String> aligned = store.equals(candidate.source())
                ? candidate.destinations()
                : candidate.destinations().stream().filter(store::equals).toList();
        return !aligned.isEmpty() && aligned.stream().noneMatch(one -> facts.wasAligned(candidate.name(), one));
    }

    private PlannedPair pair(
            Preview preview, PlannedSync sync, String owner, SyncPair pair, boolean downstream, Set<LevelKey> shared) {
        Map<LevelKey, String> places = new HashMap<>();
        for (String store : List.of(pair.source(), pair.destination())) {
            locations
                    .of(store)
                    .forEach(place -> places.put(PlannedPair.place(store, place.locationId()), place.name()));
        }
        boolean poolsGoOn = !downstream && sync.poolsGoOn();
        return new PlannedPair(preview, owner, pair, pairs.plan(pair), downstream, poolsGoOn, places, shared);
    }

    private int make(PlannedPair pair, Map<String, StoreTally> tallies) {
        if (!pair.isDownstream()) {
            List<SkippedItem> skips = pair.locations().verdicts().stream()
                    .filter(verdict -> verdict.state() != LocationState.PAIRED
                            || !verdict.reason().isEmpty())
                    .map(verdict -> skip(pair.pair(), verdict))
                    .toList();
            transaction.executeWithoutResult(status -> table.skips(pair.preview(), skips));
        }
        int[] missing = {0};
        pages.over(pair.pair(), some -> missing[0] += page.plan(pair, some, tallies));
        return missing[0];
    }

    private static SkippedItem skip(SyncPair pair, LocationVerdict verdict) {
        ItemLabel place = ItemLabel.UNKNOWN.at(verdict.name());
        return new SkippedItem(pair.destination(), verdict.store(), SkipKind.LOCATION, place, verdict.reason());
    }

    private void end(
            Preview preview,
            PlannedSync sync,
            String owner,
            SettingsEffect effect,
            Map<String, StoreTally> tallies,
            int missing) {
        String fingerprint = fingerprint(sync);
        if (effect != SettingsEffect.NONE) {
            tallies.values().forEach(tally -> tally.leaving = leaving(sync, tally));
        }
        transaction.executeWithoutResult(status -> {
            previews.goOn(preview.id(), owner, 0);
            table.stores(preview.id(), sync.candidate().source(), tallies.values());
            table.count(preview.id());
            if (missing == 0) {
                previews.ready(preview.id(), effect, fingerprint);
            } else {
                previews.reading(preview.id());
            }
        });
    }

    private long leaving(PlannedSync sync, StoreTally tally) {
        return Math.max(0, facts.following(sync.candidate().name(), tally.store) - tally.staying);
    }

    private long total(PlannedSync sync) {
        if (sync.effect() != SettingsEffect.ALIGN) {
            return 0;
        }
        Map<String, Long> variants = new HashMap<>();
        Set<SyncPair> pairs = new LinkedHashSet<>(sync.pairs());
        pairs.addAll(sync.downstream());
        return pairs.stream()
                .flatMap(pair -> List.of(pair.source(), pair.destination()).stream())
                .mapToLong(store -> variants.computeIfAbsent(store, facts::variants))
                .sum();
    }

    /**
     * What the plan was made with beyond the products: the settings, which locations belong together, and the other syncs on which stock
     * flows on from there.
     */
    public String fingerprint(PlannedSync sync) {
        StringBuilder text = new StringBuilder(sync.settings());
        for (SyncPair pair : sync.pairs()) {
            text.append(' ').append(pair.destination());
            appendPairs(pair, text);
        }
        for (SyncPair pair : sync.downstream()) {
            text.append(' ')
                    .append(pair.name())
                    .append(' ')
                    .append(Fingerprint.of(pair).value());
            appendPairs(pair, text);
        }
        return Digest.of(text.toString());
    }

    private void appendPairs(SyncPair pair, StringBuilder text) {
        pairs.plan(pair).pairs().stream()
                .map(locations -> " " + locations.source() + ">" + locations.destination())
                .sorted()
                .forEach(text::append);
    }
}
