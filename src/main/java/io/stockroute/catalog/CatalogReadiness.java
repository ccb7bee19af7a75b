package io.stockroute.catalog;

import io.stockroute.RecordState;
import io.stockroute.Utc;
import io.stockroute.settings.StoreCatalogs;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairLock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the absence of something in the index of a pair's stores says anything. From an index that is empty, being built or known to be
 * old nobody concludes that a variant does not exist or has no match: that decision waits.
 */
@Component
public class CatalogReadiness {

    private final StoreCatalogs catalogs;
    private final SyncPairLock pairs;
    private final JdbcClient jdbc;

    public CatalogReadiness(StoreCatalogs catalogs, SyncPairLock pairs, JdbcClient jdbc) {
        this.catalogs = catalogs;
        this.pairs = pairs;
        this.jdbc = jdbc;
    }

    /**
     * What has to come first.
     *
     * @param until hints about products that came later are not waited for, or a busy store would never be ready
     */
    public Optional<String> awaited(SyncPair pair, Instant until) {
        return Stream.of(pair.source(), pair.destination())
                .flatMap(store -> awaited(store, until).stream())
                .findFirst()
                .or(() -> pairs.matchesOutdated(pair)
                        ? Optional.of("The products of the two stores are being matched again (" + pair + ")")
                        : Optional.empty());
    }

    private Optional<String> awaited(String store, Instant until) {
        if (!catalogs.isComplete(store) || isLoaded(store)) {
            return Optional.of("The store's catalog is being read (store: " + store + ")");
        }
        return hasHints(store, until)
                ? Optional.of("Changed products of the store are being read (store: " + store + ")")
                : Optional.empty();
    }

    /** Its result is in the index, and the matches that follow from it are not yet marked as outdated. */
    private boolean isLoaded(String store) {
        return jdbc.sql(
                                "select count(*) from bulk_operation where store = :store and kind = :kind and state in (:loaded)")
                        .param("store", store)
                        .param("kind", BulkKind.VARIANTS.name())
                        .param("loaded", RecordState.names(List.of(BulkOperation.State.LOADED)))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** A hint that cannot be followed is left out. */
    private boolean hasHints(String store, Instant until) {
        return jdbc.sql("select count(*) from product_hint where store = :store and since <= :until")
                        .param("store", store)
                        .param("until", Utc.at(until))
                        .query(Long.class)
                        .single()
                > 0;
    }
}
