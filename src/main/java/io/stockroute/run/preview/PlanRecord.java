package io.stockroute.run.preview;

import io.stockroute.run.SettingsEffect;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a plan while it is made; each step is one transaction and fails if another instance makes the plan meanwhile. */
@Component
class PlanRecord {

    private final PlanTable table;
    private final PreviewTable previews;

    PlanRecord(PlanTable table, PreviewTable previews) {
        this.table = table;
        this.previews = previews;
    }

    /** @param total how many variants are looked at */
    @Transactional
    void begin(Planning plan, long total) {
        previews.goOn(plan.preview(), plan.owner(), 0);
        table.clear(plan.preview());
        previews.begin(plan.preview(), "Matching products", total);
    }

    @Transactional
    void skips(Planning plan, List<SkippedItem> skips) {
        table.skips(plan.preview(), skips);
    }

    /**
     * @param missing how many levels have to be asked of Shopify; the plan is made again when they are known
     * @param fingerprint of what the plan was made with
     */
    @Transactional
    void end(
            Planning plan,
            String source,
            Collection<StoreTally> tallies,
            int missing,
            SettingsEffect effect,
            String fingerprint) {
        previews.goOn(plan.preview(), plan.owner(), 0);
        table.stores(plan.preview(), source, tallies);
        table.count(plan.preview());
        if (missing == 0) {
            previews.ready(plan.preview(), effect, fingerprint);
        } else {
            previews.reading(plan.preview());
        }
    }
}
