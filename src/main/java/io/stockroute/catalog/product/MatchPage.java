package io.stockroute.catalog.product;

import io.stockroute.catalog.MatchVerdict;
import io.stockroute.catalog.MatchVerdict.Items;
import io.stockroute.catalog.MatchVerdicts;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairLock;
import io.stockroute.settings.SyncPairs;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works out the pairs of some keys of a pair in one transaction, and writes what has changed. */
@Component
class MatchPage {

    private final MatchTable table;
    private final MatchVerdicts matching;
    private final SyncPairLock turn;
    private final SyncPairs pairs;

    MatchPage(MatchTable table, MatchVerdicts matching, SyncPairLock turn, SyncPairs pairs) {
        this.table = table;
        this.matching = matching;
        this.turn = turn;
        this.pairs = pairs;
    }

    /**
     * Does nothing if the settings of the pair are others by now: all of it is matched again then.
     *
     * @param store the store of {@code variantIds}
     * @param variantIds variants that may have lost their key or are gone
     * @return the inventory items whose pair has changed
     */
    @Transactional
    public Set<Long> settle(SyncPair pair, Collection<String> keys, String store, Collection<Long> variantIds) {
        turn.take(pair);
        if (!pairs.stands(pair)) {
            return Set.of();
        }
        List<MatchVerdict> verdicts = matching.of(pair, keys, store, variantIds);
        Set<MatchVerdict> known = new HashSet<>(table.withKeys(pair, keys));
        known.addAll(table.outdated(pair, store, variantIds));
        known.addAll(table.ofVariants(pair, pair.source(), ids(verdicts, pair.source())));
        known.addAll(table.ofVariants(pair, pair.destination(), ids(verdicts, pair.destination())));

        Set<MatchVerdict> outdated = new HashSet<>(known);
        verdicts.forEach(outdated::remove);
        List<MatchVerdict> news =
                verdicts.stream().filter(verdict -> !known.contains(verdict)).toList();
        table.delete(pair, outdated);
        table.insert(pair, news);
        return items(Stream.concat(outdated.stream(), news.stream()));
    }

    private static Set<Long> ids(Collection<MatchVerdict> verdicts, String store) {
        Set<Long> ids = new HashSet<>();
        verdicts.stream()
                .filter(verdict -> verdict.store().equals(store))
                .forEach(verdict -> ids.add(verdict.variantId()));
        return ids;
    }

    private static Set<Long> items(Stream<MatchVerdict> verdicts) {
        Set<Long> items = new HashSet<>();
        verdicts.map(MatchVerdict::pair).filter(Objects::nonNull).forEach((Items pair) -> {
            items.add(pair.source());
            items.add(pair.destination());
        });
        return items;
    }
}
