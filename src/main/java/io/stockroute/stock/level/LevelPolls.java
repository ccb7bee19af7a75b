package io.stockroute.stock.level;

import io.stockroute.Cause;
import io.stockroute.settings.LaneLeases;
import io.stockroute.settings.PublicUrl;
import io.stockroute.settings.StoreHealth;
import io.stockroute.shopify.ConnectionPage;
import io.stockroute.shopify.PollPages;
import io.stockroute.shopify.ShopifyClient;
import io.stockroute.stock.LevelHints;
import io.stockroute.stock.LevelReading;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Asks a store which levels have changed lately, where it cannot tell us. */
@Component
public class LevelPolls {

    private final PublicUrl publicUrl;
    private final StoreHealth health;
    private final LaneLeases leases;
    private final LevelHints hints;
    private final ShopifyClient shopify;
    private final LevelPollCursor cursor;

    public LevelPolls(
            PublicUrl publicUrl,
            StoreHealth health,
            LaneLeases leases,
            LevelHints hints,
            ShopifyClient shopify,
            LevelPollCursor cursor) {
        this.publicUrl = publicUrl;
        this.health = health;
        this.leases = leases;
        this.hints = hints;
        this.shopify = shopify;
        this.cursor = cursor;
    }

    /** The stores that are polled: all if there is no public URL, else none. */
    public Collection<String> stores() {
        return publicUrl.pollingOnly() ? cursor.stores() : List.of();
    }

    /** Whether it is on this instance to poll a store now. */
    public boolean due(String store) {
        return publicUrl.pollingOnly() && !health.rests(store) && leases.hold(store);
    }

    /** What to ask, one question for each location that takes part; each reaches back over the one before. */
    public List<LevelQuestion> questions(String store) {
        return cursor.questions(store);
    }

    /** Asks, page by page, and checks the answers, which are hints. */
    public void ask(LevelQuestion question) {
        String store = question.store();
        NavigableSet<Long> seen = new TreeSet<>();
        new PollPages<List<LevelReading>>(
                        question.failing(),
                        question.since(),
                        ChangedLevels.SIZE,
                        part -> {
                            var asked = new ChangedLevels(store, question.locationId(), part);
                            ConnectionPage<LevelReading> page = shopify.ask(asked.call(), asked::page);
                            page.items().forEach(reading -> seen.add(reading.itemId()));
                            return new ConnectionPage<>(List.of(page.items()), page.next());
                        },
                        seen,
                        () -> {})
                .forEachRemaining(readings -> hints.observeAll(readings.stream()
                        .map(reading -> reading.hint(store, Cause.POLL))
                        .toList()));
    }

    /** Everything up to a moment has been asked. */
    public void advance(String store, Instant until) {
        cursor.advance(store, until);
    }
}
