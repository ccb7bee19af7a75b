package io.stockroute.alignment;

import io.stockroute.location.LocationState;
import io.stockroute.product.PairingState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept in step and what is not, with the reason, to look at. */
@Repository
public class Coverage {

    private final JdbcClient jdbc;

    public Coverage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many variants of a store are in a state. */
    public record Count(String sync, String destination, String store, PairingState state, long variants) {}

    /** A variant that is not kept in step. */
    public record NotSynced(
            String sync,
            String destination,
            String store,
            long variantId,
            PairingState state,
            String reason,
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
            @Nullable Long locationId,
            LocationState state,
            String reason) {}

    public List<Count> counts() {
        return jdbc.sql("""
                        select sync, destination, store, state, count(*) as variants from pairing
                        group by sync, destination, store, state
                        order by sync, destination, store, state
                        """)
                .query((row, n) -> new Count(
                        row.getString("sync"),
                        row.getString("destination"),
                        row.getString("store"),
                        PairingState.valueOf(row.getString("state")),
                        row.getLong("variants")))
                .list();
    }

    /** A page, from 0, of the variants that are not kept in step with a Destination; of one state, if given. */
    public List<NotSynced> notSynced(
            String sync, String destination, Optional<PairingState> state, int page, int size) {
        return jdbc.sql("""
                        select p.sync, p.destination, p.store, p.variant_id, p.state, p.reason,
                            v.product_title, v.variant_title, v.sku, v.barcode, v.handle
                        from pairing p
                        join variant v on v.variant_id = p.variant_id and v.store = p.store
                        where p.sync = :sync and p.destination = :destination and p.state <> 'MATCHED'
                          and (:state = '' or p.state = :state)
                        order by p.state, p.store, p.variant_id
                        limit :size offset :skipped
                        """)
                .param("sync", sync)
                .param("destination", destination)
                .param("state", state.map(Enum::name).orElse(""))
                .param("size", size)
                .param("skipped", (long) page * size)
                .query((row, n) -> new NotSynced(
                        row.getString("sync"),
                        row.getString("destination"),
                        row.getString("store"),
                        row.getLong("variant_id"),
                        PairingState.valueOf(row.getString("state")),
                        row.getString("reason"),
                        row.getString("product_title"),
                        row.getString("variant_title"),
                        row.getString("sku"),
                        row.getString("barcode"),
                        row.getString("handle")))
                .list();
    }

    /** Also those that are paired but lack one of several partners. */
    public List<NotPaired> notPaired() {
        return jdbc.sql("""
                        select * from location_state where state <> 'PAIRED' or reason <> ''
                        order by sync, destination, store, name, location_id
                        """)
                .query((row, n) -> new NotPaired(
                        row.getString("sync"),
                        row.getString("destination"),
                        row.getString("store"),
                        row.getString("name"),
                        row.getObject("location_id", Long.class),
                        LocationState.valueOf(row.getString("state")),
                        row.getString("reason")))
                .list();
    }
}
