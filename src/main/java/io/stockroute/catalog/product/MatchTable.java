package io.stockroute.catalog.product;

import io.stockroute.CodedReason;
import io.stockroute.catalog.MatchState;
import io.stockroute.catalog.MatchVerdict;
import io.stockroute.catalog.MatchVerdict.Items;
import io.stockroute.settings.MatchBy;
import io.stockroute.settings.SyncPair;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code variant_match}, and {@code variant} as matching looks at it. */
@Repository
public class MatchTable {

    private static final String CANDIDATES = """
            select v.store, v.variant_id, v.inventory_item_id, v.product_title, v.variant_title, v.option_names,
                v.tracked, v.bundle, v.product_status not in ('DRAFT', 'ARCHIVED') as on_sale,
                v.%s as match_key,
                (select count(*) from variant o
                    where o.store = v.store and o.inventory_item_id = v.inventory_item_id) as sharing
            from variant v where v.store = :store""";

    private static final String OUTDATED = """
             from variant_match where sync = :sync and destination = :destination and not exists (
                select 1 from variant v where v.store = variant_match.store and v.variant_id = variant_match.variant_id
                    and v.%s = variant_match.match_key)""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    MatchTable(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Some of a store's keys after a given one, in the database's order; a key may repeat. */
    public List<String> keysAfter(String store, MatchBy matchBy, String after, int limit) {
        return jdbc.sql("""
                        select v.%1$s from variant v where v.store = :store and v.%1$s > :after
                        order by v.%1$s limit :limit
                        """.formatted(column(matchBy)))
                .param("store", store)
                .param("after", after)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** As {@link #keysAfter}, only the keys that another store does not have. */
    public List<String> ownKeysAfter(String store, String otherStore, MatchBy matchBy, String after, int limit) {
        return jdbc.sql("""
                        select v.%1$s from variant v where v.store = :store and v.%1$s > :after and not exists (
                            select 1 from variant o where o.store = :other and o.%1$s = v.%1$s)
                        order by v.%1$s limit :limit
                        """.formatted(column(matchBy)))
                .param("store", store)
                .param("other", otherStore)
                .param("after", after)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** Some variants of a store that have no key. */
    public List<Long> blanksAfter(String store, MatchBy matchBy, long after, int limit) {
        return jdbc.sql("""
                        select variant_id from variant where store = :store and %s = '' and variant_id > :after
                        order by variant_id limit :limit
                        """.formatted(column(matchBy)))
                .param("store", store)
                .param("after", after)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    public Map<String, List<VariantCandidate>> withKeys(String store, MatchBy matchBy, Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        Map<String, List<VariantCandidate>> byKey = new TreeMap<>();
        jdbc.sql(CANDIDATES.formatted(column(matchBy))
                        + " and v.%s in (:keys) order by v.variant_id".formatted(column(matchBy)))
                .param("store", store)
                .param("keys", keys)
                .query(row -> {
                    byKey.computeIfAbsent(row.getString("match_key"), key -> new ArrayList<>())
                            .add(candidate(row));
                });
        return byKey;
    }

    /** Some variants of a store, each with its own key. */
    List<DecidedVariants.Keyed> withIds(String store, MatchBy matchBy, Collection<Long> variantIds) {
        if (variantIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(CANDIDATES.formatted(column(matchBy))
                        + " and v.variant_id in (:variants) order by v.variant_id")
                .param("store", store)
                .param("variants", variantIds)
                .query((row, n) -> new DecidedVariants.Keyed(row.getString("match_key"), candidate(row)))
                .list();
    }

    public List<VariantCandidate> blanks(String store, MatchBy matchBy, Collection<Long> variantIds) {
        if (variantIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(CANDIDATES.formatted(column(matchBy))
                        + " and v.%s = '' and v.variant_id in (:variants)".formatted(column(matchBy)))
                .param("store", store)
                .param("variants", variantIds)
                .query((row, n) -> candidate(row))
                .list();
    }

    public List<MatchVerdict> withKeys(SyncPair pair, Collection<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select * from variant_match where sync = :sync and destination = :destination and match_key in (:keys)")
                .param("sync", pair.name())
                .param("destination", pair.destination())
                .param("keys", keys)
                .query(MatchTable::verdict)
                .list();
    }

    List<MatchVerdict> ofVariants(SyncPair pair, String store, Collection<Long> variantIds) {
        if (variantIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select * from variant_match where sync = :sync and destination = :destination
                            and store = :store and variant_id in (:variants)
                        """)
                .param("sync", pair.name())
                .param("destination", pair.destination())
                .param("store", store)
                .param("variants", variantIds)
                .query(MatchTable::verdict)
                .list();
    }

    void delete(SyncPair pair, Collection<MatchVerdict> verdicts) {
        batches.batchUpdate("""
                delete from variant_match where sync = :sync and destination = :destination
                    and store = :store and variant_id = :variant
                """, rows(pair, verdicts));
    }

    void insert(SyncPair pair, Collection<MatchVerdict> verdicts) {
        batches.batchUpdate("""
                insert into variant_match (sync, destination, store, variant_id, state, match_key, reasons,
                    source_item_id, destination_item_id, near_key)
                values (:sync, :destination, :store, :variant, :state, :key, :reasons, :sourceItem, :destinationItem,
                    :near)
                """, rows(pair, verdicts));
    }

    /** Removes the verdicts about variants that are gone or now have another key. */
    int deleteOutdated(SyncPair pair) {
        return jdbc.sql("delete " + OUTDATED.formatted(column(pair.matchBy())))
                .param("sync", pair.name())
                .param("destination", pair.destination())
                .update();
    }

    /** The verdicts about some variants that are gone or now have another key. */
    List<MatchVerdict> outdated(SyncPair pair, String store, Collection<Long> variantIds) {
        if (variantIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * " + OUTDATED.formatted(column(pair.matchBy()))
                        + " and store = :store and variant_id in (:variants)")
                .param("sync", pair.name())
                .param("destination", pair.destination())
                .param("store", store)
                .param("variants", variantIds)
                .query(MatchTable::verdict)
                .list();
    }

    private static VariantCandidate candidate(ResultSet row) throws SQLException {
        return new VariantCandidate(
                row.getString("store"),
                row.getLong("variant_id"),
                row.getLong("inventory_item_id"),
                row.getString("product_title") + " – " + row.getString("variant_title"),
                row.getString("option_names"),
                row.getBoolean("tracked"),
                row.getBoolean("bundle"),
                row.getLong("sharing") > 1,
                row.getBoolean("on_sale"));
    }

    private static MatchVerdict verdict(ResultSet row, int number) throws SQLException {
        return new MatchVerdict(
                row.getString("store"),
                row.getLong("variant_id"),
                MatchState.valueOf(row.getString("state")),
                row.getString("match_key"),
                CodedReason.in(row.getString("reasons")),
                items(row.getObject("source_item_id", Long.class), row.getObject("destination_item_id", Long.class)));
    }

    private static @Nullable Items items(@Nullable Long source, @Nullable Long destination) {
        return source == null || destination == null ? null : new Items(source, destination);
    }

    private static SqlParameterSource[] rows(SyncPair pair, Collection<MatchVerdict> verdicts) {
        return verdicts.stream()
                .map(verdict -> new MapSqlParameterSource("sync", pair.name())
                        .addValue("destination", pair.destination())
                        .addValue("store", verdict.store())
                        .addValue("variant", verdict.variantId())
                        .addValue("state", verdict.state().name())
                        .addValue("key", verdict.key())
                        .addValue("reasons", CodedReason.column(verdict.reasons()), Types.VARCHAR)
                        .addValue(
                                "near",
                                verdict.state() == MatchState.UNMATCHED ? NearKey.of(verdict.key()) : null,
                                Types.VARCHAR)
                        .addValue(
                                "sourceItem",
                                verdict.pair() == null ? null : verdict.pair().source())
                        .addValue(
                                "destinationItem",
                                verdict.pair() == null ? null : verdict.pair().destination()))
                .toArray(SqlParameterSource[]::new);
    }

    private static String column(MatchBy matchBy) {
        return switch (matchBy) {
            case SKU -> "sku";
            case BARCODE -> "barcode";
            case HANDLE -> "handle_options";
        };
    }
}
