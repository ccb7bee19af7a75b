package io.stockroute.stock.level;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.Cause;
import io.stockroute.catalog.CatalogHints;
import io.stockroute.settings.LaneLeases;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.stock.DriftCounts;
import io.stockroute.stock.EntryReason;
import io.stockroute.stock.Ledger;
import io.stockroute.stock.LedgerEntry;
import io.stockroute.stock.LedgerEntry.Kind;
import io.stockroute.stock.LevelChanges;
import io.stockroute.stock.LevelReading;
import io.stockroute.stock.Levels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads levels and records what they hold; only a read tells a quantity. */
@Component
public class LevelReads {

    private final KnownStock known;
    private final ProductLevels products;
    private final Ledger ledger;
    private final LaneLeases leases;
    private final CatalogHints catalog;
    private final ReadFindings findings;

    public LevelReads(
            KnownStock known,
            ProductLevels products,
            Ledger ledger,
            LaneLeases leases,
            CatalogHints catalog,
            ReadFindings findings) {
        this.known = known;
        this.products = products;
        this.ledger = ledger;
        this.leases = leases;
        this.catalog = catalog;
        this.findings = findings;
    }

    /** One call for each location of a batch. */
    public List<ShopifyCall> calls(ReadBatch batch) {
        return batch.byLocation().stream()
                .map(part -> part.read().call())
                .map(call -> batch.trial() ? call.asTrial() : call)
                .toList();
    }

    /**
     * Records the answers to the calls of a batch, all in one transaction; tells what we know anew. A level of which more became
     * known since the read was asked for, by a lane that took over, stays to be read: what it was compared with no longer stands.
     */
    @Transactional
    public LevelChanges record(ReadBatch batch, List<JsonNode> answers) {
        leases.confirm(batch.store());
        products.lock(batch.levels().stream().map(Level::id).toList());
        List<ReadBatch> parts = batch.byLocation();
        Set<Long> comparable = known.unchanged(batch.levels());
        var seen = new ArrayList<ObservedLevel>();
        for (int i = 0; i < parts.size(); i++) {
            seen.addAll(record(parts.get(i), answers.get(i), comparable));
        }
        return LevelChanges.ofReads(seen);
    }

    private List<ObservedLevel> record(ReadBatch batch, JsonNode data, Set<Long> comparable) {
        List<LevelReading> readings = batch.read().readings(data);
        var observations = new ArrayList<LevelObservation>();
        var entries = new ArrayList<LedgerEntry>();
        var drift = new DriftCounts();
        var missing = new ArrayList<Level>();
        for (int i = 0; i < readings.size(); i++) {
            Level level = batch.levels().get(i);
            if (!comparable.contains(level.id())) {
                continue;
            }
            LevelReading reading = readings.get(i);
            LevelObservation seen = observation(level, reading);
            observations.add(seen);
            drift.add(level, seen, reading);
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
                missing.add(level);
            }
        }
        findings.record(drift, observations);
        ledger.append(entries);
        missing.stream()
                .collect(Collectors.groupingBy(
                        Level::cause,
                        LinkedHashMap::new,
                        Collectors.mapping(level -> level.key().itemId(), Collectors.toList())))
                .forEach((cause, items) -> catalog.recheckItems(batch.store(), items, cause));
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
