package io.stockroute.stock;

import io.stockroute.Cause;
import io.stockroute.stock.LedgerEntry.Kind;
import io.stockroute.stock.level.HintRule;
import io.stockroute.stock.level.Level;
import io.stockroute.stock.level.LevelTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where hints end: as an echo that costs nothing, or as a mark that the level is to be read. */
@Component
public class LevelHints {

    private final Levels levels;
    private final LevelTable rows;
    private final Ledger ledger;

    public LevelHints(Levels levels, LevelTable rows, Ledger ledger) {
        this.levels = levels;
        this.rows = rows;
        this.ledger = ledger;
    }

    /** Checks one hint; a level that no sync needs is passed over. */
    @Transactional
    public Set<String> observe(LevelHint hint) {
        return observeAll(List.of(hint));
    }

    /**
     * Checks many hints in one transaction. Only echoes of deliveries are written down: polls and reconciliations say the same of
     * every level again and again.
     *
     * @return the stores that have something to read now
     */
    @Transactional
    public Set<String> observeAll(List<LevelHint> hints) {
        var entries = new ArrayList<LedgerEntry>();
        var marked = new LinkedHashMap<Long, Cause>();
        var stores = new TreeSet<String>();
        Map<LevelKey, Level> known = linked(hints);
        for (LevelHint hint : hints) {
            Optional.ofNullable(known.get(hint.level())).ifPresent(level -> {
                boolean echo = HintRule.isEcho(level, hint.available()) || knownAsUnstocked(level, hint);
                if (!echo) {
                    marked.putIfAbsent(level.id(), hint.cause());
                    stores.add(hint.level().store());
                }
                if (!echo || hint.cause().isDelivery()) {
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
        levels.markEach(marked);
        ledger.append(entries);
        return stores;
    }

    /** One statement for each store, however many hints there are. */
    private Map<LevelKey, Level> linked(List<LevelHint> hints) {
        Map<LevelKey, Level> linked = new HashMap<>();
        hints.stream()
                .map(LevelHint::level)
                .collect(Collectors.groupingBy(
                        LevelKey::store, Collectors.mapping(LevelKey::itemId, Collectors.toSet())))
                .forEach((store, items) -> linked.putAll(rows.linked(store, items)));
        return linked;
    }

    /** A poll or a run that finds no quantity where none is believed to be. */
    private static boolean knownAsUnstocked(Level level, LevelHint hint) {
        return !hint.cause().isDelivery()
                && hint.available().isEmpty()
                && !level.readWanted()
                && level.stocked().equals(Optional.of(false));
    }
}
