package io.stockroute.shopify.scopes;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.settings.ShopFacts;
import io.stockroute.settings.StoreHealth;
import io.stockroute.settings.Stores;
import io.stockroute.settings.SyncsReloaded;
import io.stockroute.shopify.FailingRecords;
import io.stockroute.shopify.MissingScope;
import io.stockroute.shopify.RecordKind;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.shopify.StoreAccess;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks each store who it is, once after the start and once a day, and says what its app may not do. Where the app was given other scopes,
 * refused webhook subscriptions are tried again. */
@Component
public class ShopReads {

    private static final Logger LOG = LoggerFactory.getLogger(ShopReads.class);
    private static final Duration EVERY = Duration.ofDays(1);

    /** Of a store that refuses a webhook subscription: nobody tells us that its app was given more scopes. */
    private static final Duration REFUSING = Duration.ofMinutes(5);

    private final Stores stores;
    private final StoreHealth health;
    private final ShopFacts facts;
    private final StoreAccess access;
    private final FailingRecords failing;
    private final Clock clock;
    private final Map<String, Instant> asked = new ConcurrentHashMap<>();
    private final Map<String, Instant> probed = new ConcurrentHashMap<>();
    private final Map<String, List<MissingScope>> said = new ConcurrentHashMap<>();

    public ShopReads(
            Stores stores,
            StoreHealth health,
            ShopFacts facts,
            StoreAccess access,
            FailingRecords failing,
            Clock clock) {
        this.stores = stores;
        this.health = health;
        this.facts = facts;
        this.access = access;
        this.failing = failing;
        this.clock = clock;
    }

    /**
     * The stores that this process has to ask. One that rests is left alone until it answers again; one without our app is asked often, as
     * nobody tells us when it is installed again.
     *
     * @param probe so many milliseconds pass between two such questions
     */
    public List<String> due(long probe) {
        Set<String> uninstalled = health.uninstalled();
        Set<String> refusing = failing.storesRefusing(RecordKind.SUBSCRIPTION);
        return stores.names().stream()
                .filter(store -> uninstalled.contains(store) ? isProbed(store, probe) : isOutdated(store, refusing))
                .toList();
    }

    private boolean isOutdated(String store, Set<String> refusing) {
        Duration age = refusing.contains(store) ? REFUSING : EVERY;
        return asked.getOrDefault(store, Instant.MIN).isBefore(clock.instant().minus(age)) && !health.rests(store);
    }

    private boolean isProbed(String store, long probe) {
        Instant now = clock.instant();
        if (health.isPaused(store) || probed.getOrDefault(store, Instant.MIN).isAfter(now.minusMillis(probe))) {
            return false;
        }
        probed.put(store, now);
        return true;
    }

    /** The call that reads a store's profile. */
    public ShopifyCall call(String store) {
        return new ReadShop(store).call();
    }

    /**
     * Records a store's profile, and logs the scopes that its app lacks.
     *
     * @param at when the store was asked
     * @param data what it answered
     */
    public void record(String store, Instant at, JsonNode data) {
        ReadShop.Reading shop = new ReadShop(store).reading(data);
        if (facts.of(store)
                .filter(known -> known.scopes().equals(shop.scopes()))
                .isEmpty()) {
            failing.retryRefused(RecordKind.SUBSCRIPTION, store);
        }
        facts.keep(
                store,
                new ShopFacts.Shop(
                        shop.currency(), shop.taxesIncluded(), shop.plan(), shop.development(), shop.scopes(), at));
        asked.put(store, at);
        say(store, access.lacking(store));
    }

    /** Other settings may need other scopes. */
    @EventListener(SyncsReloaded.class)
    void settingsChanged() {
        asked.keySet().forEach(store -> say(store, access.lacking(store)));
    }

    /** The same is not said twice. */
    private void say(String store, List<MissingScope> lacking) {
        if (lacking.equals(said.put(store, lacking))) {
            return;
        }
        for (MissingScope lack : lacking) {
            if (lack.needed()) {
                LOG.warn(
                        "The app lacks an access scope: {}, {}. Add it to the app and install the app again (store: {})",
                        lack.scope(),
                        lack.use(),
                        store);
            } else {
                LOG.info(
                        "The app has no access scope {}, {}; add it if you want that (store: {})",
                        lack.scope(),
                        lack.use(),
                        store);
            }
        }
    }
}
