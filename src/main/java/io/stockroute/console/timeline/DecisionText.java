package io.stockroute.console.timeline;

import io.stockroute.console.web.Formats;
import io.stockroute.stock.Decision;
import io.stockroute.stock.Decision.Fed;
import io.stockroute.stock.Trigger.Move;
import java.util.Map;
import java.util.Optional;

/** Tells what a target followed from and what it was made of, by what the decision has kept of it. */
final class DecisionText {

    private static final Formats SHOW = new Formats();

    private final Decision decision;
    private final Map<Long, String> names;

    /** @param names of the levels, such as "main · Cellar" */
    DecisionText(Decision decision, Map<Long, String> names) {
        this.decision = decision;
        this.names = names;
    }

    /** "stock at main · Cellar went down by 2, to 7"; nothing if it followed from no change. */
    Sentence because() {
        Sentence told = Sentence.NOTHING;
        for (Move move : decision.moves()) {
            told = told.and(told.saysNothing() ? "" : " and ").and(moved(move));
        }
        return told;
    }

    private Sentence moved(Move move) {
        String by = (move.units() < 0 ? " went down by " : " went up by ") + SHOW.number(Math.abs((long) move.units()));
        return Sentence.of("stock at ").and(link(move.level())).and(by + to(move.level()));
    }

    private String to(long level) {
        Optional<Fed> source =
                decision.sources().stream().filter(fed -> fed.level() == level).findFirst();
        return decision.pool() == null
                ? source.map(fed -> ", to " + SHOW.number(fed.quantity())).orElse("")
                : "";
    }

    /** "7 at main · Cellar + 3 at main · Loft − 2 reserved − 1 safety stock"; nothing if the change alone tells it. */
    Sentence sum() {
        boolean plain = decision.reserved() == 0 && decision.safetyStock() == 0;
        if (decision.pool() == null
                && plain
                && decision.sources().size() == 1
                && !decision.moves().isEmpty()) {
            return Sentence.NOTHING;
        }
        Sentence told = decision.pool() == null
                ? fed()
                : Sentence.of(SHOW.number(decision.pool()) + " shared by all stores of sync " + decision.sync());
        return told.and(less(decision.reserved(), "reserved")).and(less(decision.safetyStock(), "safety stock"));
    }

    private Sentence fed() {
        Sentence told = Sentence.NOTHING;
        for (Fed fed : decision.sources()) {
            told = told.and(told.saysNothing() ? "" : " + ")
                    .and(SHOW.number(fed.quantity()) + " at ")
                    .and(link(fed.level()));
        }
        return told;
    }

    private static String less(int units, String what) {
        return units == 0 ? "" : " \u2212 " + SHOW.number(units) + " " + what;
    }

    private Sentence link(long level) {
        return Sentence.link(names.getOrDefault(level, "a level that is gone"), "/levels/" + level);
    }
}
