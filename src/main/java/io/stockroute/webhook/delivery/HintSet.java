package io.stockroute.webhook.delivery;

import io.stockroute.stock.LevelHint;
import io.stockroute.stock.LevelKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Deliveries about levels that are worked together.
 *
 * @param hints what is to be looked at; of a level only the latest
 * @param read the deliveries that could be read, also those that a later one has overtaken
 * @param unreadable the others: each fails by itself
 */
public record HintSet(List<LevelHint> hints, List<Delivery> read, List<Delivery> unreadable) {

    /** What one delivery says, and as of when. */
    record Dated(Delivery delivery, LevelHint hint, Optional<Instant> updatedAt) {}

    /**
     * A body that says it is older than another one of the same level counts no more. Its own {@code updated_at} decides, in whole seconds:
     * the time of the trigger does not, as Shopify may build a body long after it.
     */
    static HintSet of(List<Dated> all, List<Delivery> unreadable) {
        Map<LevelKey, Instant> newest = new HashMap<>();
        for (Dated each : all) {
            each.updatedAt().ifPresent(at -> newest.merge(each.hint().level(), at, (a, b) -> a.isAfter(b) ? a : b));
        }
        List<LevelHint> latest = all.stream()
                .filter(each -> each.updatedAt()
                        .filter(at ->
                                at.isBefore(newest.getOrDefault(each.hint().level(), Instant.MIN)))
                        .isEmpty())
                .map(Dated::hint)
                .toList();
        return new HintSet(latest, all.stream().map(Dated::delivery).toList(), unreadable);
    }

    /** All of them, to be worked one by one. */
    public List<Delivery> all() {
        List<Delivery> all = new ArrayList<>(read);
        all.addAll(unreadable);
        return all;
    }
}
