package io.stockroute.run.preview;

import io.stockroute.catalog.LocationPairs;
import io.stockroute.run.alignment.Fingerprint;
import io.stockroute.settings.SyncPair;
import org.springframework.stereotype.Component;

/** Tells whether a plan could still be made as it was. */
@Component
public class PlanFingerprints {

    private final LocationPairs pairs;

    PlanFingerprints(LocationPairs pairs) {
        this.pairs = pairs;
    }

    /**
     * What the plan was made with beyond the products: the settings, which locations belong together, and the other syncs on which stock
     * flows on from there.
     */
    public String of(PlannedSync sync) {
        StringBuilder text = new StringBuilder(sync.settings());
        for (SyncPair pair : sync.pairs()) {
            text.append(' ').append(pair.destination());
            append(pair, text);
        }
        for (SyncPair pair : sync.downstream()) {
            text.append(' ')
                    .append(pair.name())
                    .append(' ')
                    .append(Fingerprint.of(pair).value());
            append(pair, text);
        }
        return Digest.of(text.toString());
    }

    private void append(SyncPair pair, StringBuilder text) {
        pairs.plan(pair).pairs().stream()
                .map(locations -> " " + locations.source() + ">" + locations.destination())
                .sorted()
                .forEach(text::append);
    }
}
