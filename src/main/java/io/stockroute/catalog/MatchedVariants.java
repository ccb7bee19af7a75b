package io.stockroute.catalog;

import io.stockroute.settings.SyncPair;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the variants of a Destination are in Source. */
@Repository
public class MatchedVariants {

    /** A variant of the Destination, and what it is in Source. */
    public record Matched(long variantId, long sourceVariantId, long sourceItemId) {}

    private final JdbcClient jdbc;
    private final CatalogReadiness ready;

    public MatchedVariants(JdbcClient jdbc, CatalogReadiness ready) {
        this.jdbc = jdbc;
        this.ready = ready;
    }

    /** What has to be read or matched before the absence of a match is believed; see {@link CatalogReadiness#awaited}. */
    public Optional<String> awaited(SyncPair pair, Instant until) {
        return ready.awaited(pair, until);
    }

    /** Those of a Destination's variants that have a match on a pair. */
    public List<Matched> of(SyncPair pair, Collection<Long> variantIds) {
        return variantIds.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select d.variant_id, s.variant_id as source_variant_id, s.source_item_id
                        from variant_match d join variant_match s on s.source_item_id = d.source_item_id
                            and s.sync = d.sync and s.destination = d.destination and s.store = :source
                        where d.variant_id in (:variants) and d.store = :destination
                          and d.sync = :sync and d.destination = :destination
                          and d.state = :matched and s.state = :matched
                        order by d.variant_id, s.variant_id""")
                        .param("matched", MatchState.MATCHED.name())
                        .param("variants", variantIds)
                        .param("source", pair.source())
                        .param("destination", pair.destination())
                        .param("sync", pair.name())
                        .query((rs, n) -> new Matched(
                                rs.getLong("variant_id"),
                                rs.getLong("source_variant_id"),
                                rs.getLong("source_item_id")))
                        .list();
    }

    /** Those of a store's variants that were ever read; one that was not may have a match. */
    public Set<Long> indexed(String store, Collection<Long> variantIds) {
        return variantIds.isEmpty()
                ? Set.of()
                : jdbc.sql("select variant_id from variant where variant_id in (:variants) and store = :store")
                        .param("variants", variantIds)
                        .param("store", store)
                        .query(Long.class)
                        .set();
    }
}
