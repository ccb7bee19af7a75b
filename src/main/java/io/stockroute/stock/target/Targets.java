package io.stockroute.stock.target;

import io.stockroute.stock.Cause;
import io.stockroute.stock.DestinationStock;
import io.stockroute.stock.Ledger;
import io.stockroute.stock.LedgerEntry;
import io.stockroute.stock.LedgerEntry.Kind;
import io.stockroute.stock.Levels;
import io.stockroute.stock.Target;
import io.stockroute.stock.level.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** Keeps the targets that a strategy decided. */
@Component
public class Targets {

    private final Levels levels;
    private final Ledger ledger;

    public Targets(Levels levels, Ledger ledger) {
        this.levels = levels;
        this.ledger = ledger;
    }

    /** Sets those targets that differ from the ones that stand. */
    public void set(DestinationStock stock, List<Target> decided) {
        Map<Long, OptionalInt> standing = new HashMap<>();
        stock.levels().forEach(level -> standing.put(level.levelId(), level.target()));
        var changed = new ArrayList<Target>();
        var entries = new ArrayList<LedgerEntry>();
        for (Target target : decided) {
            OptionalInt before = standing.getOrDefault(target.levelId(), OptionalInt.empty());
            if (before.isEmpty() || before.getAsInt() != target.quantity()) {
                changed.add(target);
                entries.add(new LedgerEntry(
                        target.levelId(),
                        Kind.TARGET,
                        Levels.boxed(before),
                        target.quantity(),
                        stock.cause().text(),
                        "sync " + stock.sync() + lessSold(target) + heldBack(target)));
            }
        }
        levels.target(changed);
        ledger.append(entries);
    }

    private static String lessSold(Target target) {
        return target.sold() == 0 ? "" : ", less %d sold and not counted by Source yet".formatted(target.sold());
    }

    private static String heldBack(Target target) {
        return target.safetyStock() == 0 ? "" : ", %d held back as safety stock".formatted(target.safetyStock());
    }

    /** Nothing is wanted any more of those of the levels that have a target. The caller holds them. */
    public void clear(Collection<Long> levelIds, String why, Cause cause) {
        List<Level> wanted = levels.withIds(levelIds).stream()
                .filter(level -> level.target().isPresent())
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        levels.untarget(wanted.stream().map(Level::id).toList());
        ledger.append(wanted.stream()
                .map(level ->
                        new LedgerEntry(level.id(), Kind.TARGET, Levels.boxed(level.target()), null, cause.text(), why))
                .toList());
    }
}
