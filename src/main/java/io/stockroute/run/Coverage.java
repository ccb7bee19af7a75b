package io.stockroute.run;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.stockroute.CodedReason;
import io.stockroute.ListPage;
import io.stockroute.PagedQuery;
import io.stockroute.catalog.LocationState;
import io.stockroute.catalog.MatchState;
import io.stockroute.settings.SyncPair;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept in sync and what is not, with the reason, to look at. */
@Repository
public class Coverage {

    private static final String NOT_SYNCED = """
            select p.sync, p.destination, p.store, p.variant_id, p.state, p.reasons, v.inventory_item_id, v.product_id,
                v.product_title, v.variant_title, v.sku, v.barcode, v.handle
            from (%s) p
            join variant v on v.variant_id = p.variant_id and v.store = p.store
            order by p.state, p.store, p.variant_id
            """;

    private final JdbcClient jdbc;

    public Coverage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many variants of a store are in a state. */
    public record Count(String sync, String destination, String store, MatchState state, long variants) {}

    /** A variant that is not kept in sync. */
    public record NotSynced(
            String sync,
            String destination,
            String store,
            @JsonFormat(shape = JsonFormat.Shape.STRING) long variantId,
            @JsonFormat(shape = JsonFormat.Shape.STRING) long itemId,
            @JsonFormat(shape = JsonFormat.Shape.STRING) long productId,
            MatchState state,
            List<CodedReason> reasons,
            String productTitle,
            String variantTitle,
            String sku,
            String barcode,
            String handle) {}

    /** A location whose stock does not flow. */
    public record NotPaired(
            String sync,
            String destination,
            String store,
            String name,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            Long locationId,

            LocationState state,
            List<CodedReason> reasons) {}

    public List<Count> counts() {
        return jdbc.sql("""
                        select sync, destination, store, state, count(*) as variants from variant_match
                        group by sync, destination, store, state
                        order by sync, destination, store, state
                        """)
                .query((row, n) -> new Count(
                        row.getString("sync"),
                        row.getString("destination"),
                        row.getString("store"),
                        MatchState.valueOf(row.getString("state")),
                        row.getLong("variants")))
                .list();
    }

    /**
     * A page, from 0, of the variants that are not kept in sync with a Destination.
     *
     * @param store of one store, if given: Source or the Destination
     */
    public ListPage<NotSynced> notSynced(
            SyncPair pair, Optional<MatchState> state, Optional<String> store, int page, int size) {
        return new PagedQuery(NOT_SYNCED.formatted("""
                        select * from variant_match
                        where sync = :sync and destination = :destination and state <> :matched
                          and (:state = '' or state = :state) and (:store = '' or store = :store)
                        order by state, store, variant_id limit :size offset :offset"""), sql -> jdbc.sql(sql)
                        .param("sync", pair.name())
                        .param("destination", pair.destination())
                        .param("matched", MatchState.MATCHED.name())
                        .param("state", state.map(Enum::name).orElse(""))
                        .param("store", store.orElse("")))
                .page(Coverage::row, page, size);
    }

    /** Those of one state and store after a variant, in the order of their ids: a page costs the same wherever it is. */
    public List<NotSynced> notSyncedAfter(
            String sync, String destination, MatchState state, String store, long variantId, int size) {
        return jdbc.sql(NOT_SYNCED.formatted("""
                        select * from variant_match
                        where sync = :sync and destination = :destination and state = :state and store = :store
                          and variant_id > :after
                        order by variant_id limit :size"""))
                .param("sync", sync)
                .param("destination", destination)
                .param("state", state.name())
                .param("store", store)
                .param("after", variantId)
                .param("size", size)
                .query(Coverage::row)
                .list();
    }

    private static NotSynced row(ResultSet row, int number) throws SQLException {
        return new NotSynced(
                row.getString("sync"),
                row.getString("destination"),
                row.getString("store"),
                row.getLong("variant_id"),
                row.getLong("inventory_item_id"),
                row.getLong("product_id"),
                MatchState.valueOf(row.getString("state")),
                CodedReason.in(row.getString("reasons")),
                row.getString("product_title"),
                row.getString("variant_title"),
                row.getString("sku"),
                row.getString("barcode"),
                row.getString("handle"));
    }

    /** Also those that are paired but lack one of several partners. */
    public List<NotPaired> notPaired() {
        return jdbc.sql("""
                        select * from location_state where state <> :paired or reasons is not null
                        order by sync, destination, store, name, location_id
                        """)
                .param("paired", LocationState.PAIRED.name())
                .query((row, n) -> new NotPaired(
                        row.getString("sync"),
                        row.getString("destination"),
                        row.getString("store"),
                        row.getString("name"),
                        row.getObject("location_id", Long.class),
                        LocationState.valueOf(row.getString("state")),
                        CodedReason.in(row.getString("reasons"))))
                .list();
    }
}
