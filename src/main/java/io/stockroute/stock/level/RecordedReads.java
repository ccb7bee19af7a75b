package io.stockroute.stock.level;

import io.stockroute.Cause;
import io.stockroute.catalog.CatalogHints;
import io.stockroute.stock.EntryReason;
import io.stockroute.stock.Ledger;
import io.stockroute.stock.LedgerEntry;
import io.stockroute.stock.LedgerEntry.Kind;
import io.stockroute.stock.LevelReading;
import io.stockroute.stock.Levels;
import io.stockroute.stock.MissedChanges;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was read becomes what is believed, whether a lane has read it or a bulk operation. Part of the caller's transaction. */
@Component
class RecordedReads {

    private final Ledger ledger;
    private final CatalogHints catalog;
    private final ReadFindings findings;

    RecordedReads(Ledger ledger, CatalogHints catalog, ReadFindings findings) {
        this.ledger = ledger;
        this.catalog = catalog;
        this.findings = findings;
    }

    /**
     * Records what was read of levels, which the caller holds.
     *
     * @param readings one for each of the levels
     * @param comparable those of which nothing became known since they were loaded; the others stay to be read
     */
    List<ObservedLevel> record(String store, List<Level> asked, List<LevelReading> readings, Set<Long> comparable) {
        var observations = new ArrayList<LevelObservation>();
        var entries = new ArrayList<LedgerEntry>();
        var missed = new MissedChanges();
        var doubtful = new ArrayList<Level>();
        for (int i = 0; i < readings.size(); i++) {
            Level level = asked.get(i);
            if (!comparable.contains(level.id())) {
                continue;
            }
            LevelReading reading = readings.get(i);
            LevelObservation seen = observation(level, reading);
            observations.add(seen);
            missed.add(level, seen, reading);
            if (isWorthALine(level, seen)) {
                entries.add(new LedgerEntry(
                        level.id(),
                        Kind.READ,
                        Levels.boxed(level.believed()),
                        Levels.boxed(seen.quantity()),
                        level.readCause().orElse(null),
                        reading.state().code().map(EntryReason::of).orElse(null)));
            }
            if (seen.stocked().isEmpty()) {
                doubtful.add(level);
            }
        }
        findings.record(missed, observations);
        ledger.append(entries);
        doubtful.stream()
                .collect(Collectors.groupingBy(
                        Level::cause,
                        LinkedHashMap::new,
                        Collectors.mapping(level -> level.key().itemId(), Collectors.toList())))
                .forEach((cause, items) -> catalog.recheckItems(store, items, cause));
        return observations.stream().map(LevelObservation::asSeen).toList();
    }

    /** A run that finds nothing changed leaves no line for each level. */
    private static boolean isWorthALine(Level level, LevelObservation seen) {
        return !seen.localChange().equals(OptionalInt.of(0))
                || level.readCause().flatMap(Cause::runIn).isEmpty();
    }

    private static LevelObservation observation(Level level, LevelReading reading) {
        return switch (reading.state()) {
            case STOCKED -> new LevelObservation(level, Optional.of(true), reading.available());
            case UNSTOCKED -> new LevelObservation(level, Optional.of(false), OptionalInt.empty());
            case GONE, UNTRACKED -> new LevelObservation(level, Optional.empty(), OptionalInt.empty());
        };
    }
}
