package io.stockroute.stock.level;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.settings.LaneLeases;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.stock.LevelChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads levels and records what they hold; only a read tells a quantity. */
@Component
public class LevelReads {

    private final KnownStock known;
    private final ProductLevels products;
    private final LaneLeases leases;
    private final RecordedReads readings;

    public LevelReads(KnownStock known, ProductLevels products, LaneLeases leases, RecordedReads readings) {
        this.known = known;
        this.products = products;
        this.leases = leases;
        this.readings = readings;
    }

    /** One call for each location of a batch. */
    public List<ShopifyCall> calls(ReadBatch batch) {
        return batch.byLocation().stream()
                .map(part -> part.read().call())
                .map(call -> batch.trial() ? call.asTrial() : call)
                .toList();
    }

    /**
     * Records the answers to the calls of a batch, all in one transaction; tells what we know again. A level of which more became
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
            ReadBatch part = parts.get(i);
            seen.addAll(
                    readings.record(batch.store(), part.levels(), part.read().readings(answers.get(i)), comparable));
        }
        return LevelChanges.ofReads(seen);
    }
}
