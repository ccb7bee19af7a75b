package io.stockroute.inventory;

import io.stockroute.inventory.LedgerEntry.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where hints end: as an echo that costs nothing, or as a mark that the level is to be read. */
@Component
public class Hints {

    private final Levels levels;
    private final Ledger ledger;

    public Hints(Levels levels, Ledger ledger) {
        this.levels = levels;
        this.ledger = ledger;
    }

    /** Weighs one hint; a level that no sync needs is passed over. */
    @Transactional
    public void observe(Hint hint) {
        observeAll(List.of(hint));
    }

    /** Weighs many hints in one transaction. Echoes of a poll are not written down: the same change is polled many times. */
    @Transactional
    public void observeAll(List<Hint> hints) {
        var entries = new ArrayList<LedgerEntry>();
        var marked = new TreeSet<Long>();
        for (Hint hint : hints) {
            levels.linked(hint.level()).ifPresent(level -> {
                boolean echo = HintRule.isEcho(level, hint.available());
                if (!echo) {
                    marked.add(level.id());
                }
                if (!echo || !hint.cause().equals(Cause.POLL)) {
                    entries.add(new LedgerEntry(
                            level.id(),
                            echo ? Kind.ECHO : Kind.HINT,
                            Levels.boxed(level.believed()),
                            Levels.boxed(hint.available()),
                            hint.cause().text(),
                            null));
                }
            });
        }
        if (!hints.isEmpty()) {
            levels.mark(marked, hints.get(0).cause());
        }
        ledger.append(entries);
    }
}
