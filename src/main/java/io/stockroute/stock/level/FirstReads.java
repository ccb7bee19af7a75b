package io.stockroute.stock.level;

import io.stockroute.Pages;
import io.stockroute.catalog.BulkOperation;
import io.stockroute.stock.LevelChanges;
import io.stockroute.stock.LevelKey;
import io.stockroute.stock.LevelReading;
import io.stockroute.stock.LevelReading.State;
import io.stockroute.stock.ReadLevels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records what a bulk operation tells of levels that were never read. */
@Component
public class FirstReads {

    private final LevelTable rows;
    private final ProductLevels products;
    private final BulkReadTable table;
    private final RecordedReads recorded;
    private final FanOut fanOut;

    FirstReads(LevelTable rows, ProductLevels products, BulkReadTable table, RecordedReads recorded, JdbcClient jdbc) {
        this.rows = rows;
        this.products = products;
        this.table = table;
        this.recorded = recorded;
        this.fanOut = new FanOut(jdbc);
    }

    /** Only levels that Shopify counts: a lane looks at the others more closely. */
    public List<List<LevelReading>> portions(BulkOperation bulk, List<LevelReading> readings) {
        List<LevelReading> counted = readings.stream()
                .filter(reading -> reading.state() == State.STOCKED || reading.state() == State.UNSTOCKED)
                .toList();
        Map<LevelKey, Level> known = known(bulk, counted);
        List<LevelReading> ours = counted.stream()
                .filter(reading -> known.containsKey(key(bulk, reading)))
                .toList();
        return ours.isEmpty()
                ? List.of()
                : Pages.of(
                        ours,
                        fanOut.limit(
                                Objects.requireNonNull(known.get(key(bulk, ours.get(0))))
                                        .id(),
                                ReadLevels.LIMIT));
    }

    /** A level of which something was said since the bulk operation began does not wait for it any more. */
    public LevelChanges record(BulkOperation bulk, List<LevelReading> portion) {
        products.lock(known(bulk, portion).values().stream().map(Level::id).toList());
        Map<LevelKey, Level> held = known(bulk, portion);
        List<Level> asked = new ArrayList<>();
        List<LevelReading> readings = new ArrayList<>();
        for (LevelReading reading : portion) {
            Level level = held.get(key(bulk, reading));
            if (level != null) {
                asked.add(level);
                readings.add(reading);
            }
        }
        Set<Long> waiting = table.waiting(asked.stream().map(Level::id).toList(), bulk.run());
        return LevelChanges.ofReads(recorded.record(bulk.store(), asked, readings, waiting));
    }

    private Map<LevelKey, Level> known(BulkOperation bulk, List<LevelReading> readings) {
        return new HashMap<>(rows.linked(
                bulk.store(),
                readings.stream().map(LevelReading::itemId).distinct().toList()));
    }

    private static LevelKey key(BulkOperation bulk, LevelReading reading) {
        return new LevelKey(bulk.store(), reading.itemId(), reading.locationId());
    }
}
