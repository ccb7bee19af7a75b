package io.stockroute.console.product;

import io.stockroute.console.stock.LevelView.Subtracted;
import io.stockroute.console.stock.LevelView.Why;
import io.stockroute.console.timeline.Sentence;
import io.stockroute.console.web.Formats;
import io.stockroute.console.web.ReasonText;
import io.stockroute.stock.LevelList.Feeding;
import io.stockroute.stock.PoolView.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says in words why a level should hold what it should: "7 = Main warehouse 5 + Cellar 4 − 2 sold in outlet …". */
final class TargetSum {

    private static final Formats SHOW = new Formats();

    private final Function<String, Optional<Terms>> terms;

    /**
     * What the settings of a sync say about a level.
     *
     * @param source whose stock counts
     * @param safetyStock units that the level's store does not offer
     */
    record Terms(String source, int safetyStock) {}

    /** @param terms those of a sync, by its name; empty if it is not there any more */
    TargetSum(Function<String, Optional<Terms>> terms) {
        this.terms = terms;
    }

    Sentence tell(Why why) {
        if (!why.pools().isEmpty()) {
            return pool(why, why.pools().get(0));
        }
        if (!why.feeding().isEmpty()) {
            return sum(why);
        }
        if (!why.level().linked()) {
            return Sentence.of("It is in no sync: nothing is written here, and its changes are ignored.");
        }
        return Sentence.of(
                why.level().target() == null
                        ? "Nothing is written here: this level's quantity leads."
                        : "Target " + SHOW.number(why.level().target())
                                + ", as last decided; it no longer has a Source level.");
    }

    private Sentence pool(Why why, Pool pool) {
        if (pool.quantity() == null) {
            return Sentence.of("The stores of the sync " + pool.sync() + " share this stock, but it has stopped: "
                    + (pool.ended() == null ? "Source's level was not read yet." : ReasonText.of(pool.ended()) + "."));
        }
        boolean source = pool.sourceLevel() == why.level().id();
        List<Subtracted> subtracted = why.subtracted().stream()
                .filter(one -> !one.source().equals(why.level().store()))
                .toList();
        int sold = subtracted.stream().mapToInt(Subtracted::units).sum();
        int kept = source ? 0 : kept(pool.quantity() - sold, pool.sync());
        int all = pool.quantity() - sold - kept;
        Sentence told = Sentence.of((sold == 0 && kept == 0 ? "" : SHOW.number(all) + " = ")
                + SHOW.number(pool.quantity()) + " that all stores of the sync " + pool.sync() + " share");
        return less(told, subtracted).and(notOffered(kept)).and(late(why, all)).and(".");
    }

    private Sentence sum(Why why) {
        Optional<Feeding> unread =
                why.feeding().stream().filter(one -> one.stocked() == null).findFirst();
        if (unread.isPresent()) {
            return Sentence.of("Not decided yet: " + name(unread.get().location()) + " was never read.");
        }
        String sync = why.feeding().get(0).sync();
        int sum = why.feeding().stream().mapToInt(TargetSum::offered).sum();
        List<Subtracted> subtracted = subtracted(why, sync);
        int sold = subtracted.stream().mapToInt(Subtracted::units).sum();
        int kept = kept(sum - sold, sync);
        List<Sentence> terms = new ArrayList<>();
        for (Feeding one : why.feeding()) {
            terms.add(Sentence.link(name(one.location()), "/levels/" + one.id())
                    .and(" " + SHOW.number(offered(one))
                            + (Boolean.TRUE.equals(one.stocked()) ? "" : " (not stocked)")));
        }
        Sentence told = Sentence.of(SHOW.number(sum - sold - kept) + " = ");
        for (int i = 0; i < terms.size(); i++) {
            told = told.and(i == 0 ? "" : " + ").and(terms.get(i));
        }
        return less(told, subtracted)
                .and(notOffered(kept))
                .and(late(why, sum - sold - kept))
                .and(".");
    }

    /** What was sold of the level itself, which hands its stock on, is subtracted there, not here. */
    private List<Subtracted> subtracted(Why why, String sync) {
        return why.subtracted().stream()
                .filter(one -> one.source().equals(source(sync)))
                .toList();
    }

    private static Sentence less(Sentence told, List<Subtracted> subtracted) {
        Sentence all = told;
        for (Subtracted one : subtracted) {
            all = all.and(" \u2212 ").and(sold(one));
        }
        return all;
    }

    private static Sentence sold(Subtracted sold) {
        String units = SHOW.number(sold.units());
        if (sold.orderId() == null) {
            return Sentence.of(
                    units + " provisionally sold in " + sold.destination() + ", whose order is not known yet");
        }
        return Sentence.of(units + " sold in " + sold.destination() + " (")
                .and(Sentence.link(sold.order() == null ? "order" : sold.order(), "/orders/" + sold.orderId()))
                .and(") and not yet counted by " + sold.source());
    }

    private static String notOffered(int units) {
        return units == 0 ? "" : " \u2212 " + SHOW.number(units) + " safety stock";
    }

    /** What was decided last may not be what follows from the numbers of this moment. */
    private static String late(Why why, int sum) {
        return why.level().target() == null || why.level().target() == sum
                ? ""
                : "; " + SHOW.number(why.level().target()) + " was decided last, the rest follows";
    }

    private int kept(int offered, String sync) {
        int units = terms.apply(sync).map(Terms::safetyStock).orElse(0);
        return Math.max(0, Math.min(offered, units));
    }

    private String source(String sync) {
        return terms.apply(sync).map(Terms::source).orElse("Source");
    }

    private static int offered(Feeding level) {
        return level.believed() == null ? 0 : level.believed();
    }

    private static String name(@Nullable String location) {
        return location == null ? "a deleted location" : location;
    }
}
