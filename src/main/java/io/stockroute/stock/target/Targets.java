package io.stockroute.stock.target;

import io.stockroute.Cause;
import io.stockroute.stock.Decision;
import io.stockroute.stock.DestinationStock;
import io.stockroute.stock.EntryReason;
import io.stockroute.stock.Ledger;
import io.stockroute.stock.LedgerCode;
import io.stockroute.stock.LedgerEntry;
import io.stockroute.stock.LedgerEntry.Kind;
import io.stockroute.stock.LeftLevels.Rewiring;
import io.stockroute.stock.Levels;
import io.stockroute.stock.LinkedLevel;
import io.stockroute.stock.Target;
import io.stockroute.stock.Trigger;
import io.stockroute.stock.level.Level;
import io.stockroute.stock.level.LevelTable;
import io.stockroute.stock.level.LevelTargets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** Keeps the targets that a strategy decided. */
@Component
public class Targets {

    private final LevelTable levels;
    private final LevelTargets targets;
    private final Levels checks;
    private final Ledger ledger;

    Targets(LevelTable levels, LevelTargets targets, Levels checks, Ledger ledger) {
        this.levels = levels;
        this.targets = targets;
        this.checks = checks;
        this.ledger = ledger;
    }

    /** Sets those targets that differ from the ones that stand. */
    public void set(DestinationStock stock, List<Target> decided) {
        Map<Long, LinkedLevel> standing = new HashMap<>();
        stock.levels().forEach(level -> standing.put(level.levelId(), level));
        var changed = new ArrayList<Target>();
        var entries = new ArrayList<LedgerEntry>();
        for (Target target : decided) {
            LinkedLevel level = Objects.requireNonNull(standing.get(target.levelId()));
            OptionalInt before = level.target();
            if (before.isEmpty() || before.getAsInt() != target.quantity()) {
                Trigger trigger = Objects.requireNonNull(stock.triggers().get(target.levelId()));
                changed.add(target);
                entries.add(new LedgerEntry(
                        target.levelId(),
                        Kind.TARGET,
                        Levels.boxed(before),
                        target.quantity(),
                        trigger.cause().text(),
                        EntryReason.of(Decision.of(stock.sync(), level, target, trigger))));
            }
        }
        set(changed);
        targets.stillOffered(decided.stream()
                .filter(target -> target.quantity() > 0)
                .map(Target::levelId)
                .toList());
        ledger.append(entries);
    }

    private void set(List<Target> changed) {
        targets.set(changed);
        checks.check(changed.stream().map(Target::levelId).toList());
    }

    /** Levels are to hold nothing, whatever was wanted of them. The caller holds them. */
    public void empty(Collection<Long> levelIds, LedgerCode why, Cause cause) {
        List<Level> others = levels.withIds(levelIds).stream()
                .filter(level -> level.target().orElse(-1) != 0)
                .toList();
        set(others.stream().map(level -> new Target(level.id(), 0)).toList());
        ledger.append(others.stream()
                .map(level -> new LedgerEntry(
                        level.id(), Kind.TARGET, Levels.boxed(level.target()), 0, cause.text(), EntryReason.of(why)))
                .toList());
    }

    /** Nothing is wanted any more of those of the levels that have a target. The caller holds them. */
    public void clear(Collection<Long> levelIds, LedgerCode why, Cause cause) {
        List<Level> wanted = levels.withIds(levelIds).stream()
                .filter(level -> level.target().isPresent())
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        List<Long> ids = wanted.stream().map(Level::id).toList();
        targets.clear(ids);
        checks.check(ids);
        ledger.append(wanted.stream()
                .map(level -> new LedgerEntry(
                        level.id(), Kind.TARGET, Levels.boxed(level.target()), null, cause.text(), EntryReason.of(why)))
                .toList());
    }

    /** Nothing is wanted any more of those of the levels that nothing feeds, whatever became of them. */
    void leaveUnlinked(Collection<Long> levelIds) {
        targets.clearUnlinked(levelIds);
    }

    /** Other Source levels feed these than before, or none. */
    void rewired(Collection<Long> levelIds, Rewiring how) {
        targets.rewired(levelIds, how);
    }
}
