package io.stockroute.product;

import io.stockroute.product.Verdict.Items;
import io.stockroute.sync.Leg;
import io.stockroute.sync.LegTurn;
import io.stockroute.sync.Legs;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works out the pairs of some keys of a leg in one transaction, and writes what has changed. */
@Component
class PairingPage {

    private final PairingTable table;
    private final Verdicts matching;
    private final LegTurn turn;
    private final Legs legs;

    PairingPage(PairingTable table, Verdicts matching, LegTurn turn, Legs legs) {
        this.table = table;
        this.matching = matching;
        this.turn = turn;
        this.legs = legs;
    }

    /**
     * Does nothing if the settings of the leg are others by now: all of it is matched anew then.
     *
     * @param store the store of {@code variantIds}
     * @param variantIds variants that may have lost their key or are gone
     * @return the inventory items whose pair has changed
     */
    @Transactional
    public Set<Long> settle(Leg leg, Collection<String> keys, String store, Collection<Long> variantIds) {
        turn.take(leg);
        if (!legs.stands(leg)) {
            return Set.of();
        }
        List<Verdict> verdicts = matching.of(leg, keys, store, variantIds);
        Set<Verdict> known = new HashSet<>(table.withKeys(leg, keys));
        known.addAll(table.outdated(leg, store, variantIds));
        known.addAll(table.ofVariants(leg, leg.source(), ids(verdicts, leg.source())));
        known.addAll(table.ofVariants(leg, leg.destination(), ids(verdicts, leg.destination())));

        Set<Verdict> outdated = new HashSet<>(known);
        verdicts.forEach(outdated::remove);
        List<Verdict> news =
                verdicts.stream().filter(verdict -> !known.contains(verdict)).toList();
        table.delete(leg, outdated);
        table.insert(leg, news);
        return items(Stream.concat(outdated.stream(), news.stream()));
    }

    private static Set<Long> ids(Collection<Verdict> verdicts, String store) {
        Set<Long> ids = new HashSet<>();
        verdicts.stream()
                .filter(verdict -> verdict.store().equals(store))
                .forEach(verdict -> ids.add(verdict.variantId()));
        return ids;
    }

    private static Set<Long> items(Stream<Verdict> verdicts) {
        Set<Long> items = new HashSet<>();
        verdicts.map(Verdict::pair).filter(Objects::nonNull).forEach((Items pair) -> {
            items.add(pair.source());
            items.add(pair.destination());
        });
        return items;
    }
}
