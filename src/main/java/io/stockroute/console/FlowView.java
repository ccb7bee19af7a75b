package io.stockroute.console;

import io.stockroute.access.Lack;
import io.stockroute.access.StoreAccess;
import io.stockroute.inventory.Workload;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores, runs and deliveries, to look at. */
@Repository
class FlowView {

    /**
     * A store with what it says about itself and what its lane has to do.
     *
     * @param lacking the access scopes that its app was not granted
     */
    record StoreRow(
            String store,
            @Nullable String currency,
            @Nullable String plan,
            @Nullable Boolean development,
            List<Lack> lacking,
            @Nullable Instant catalogueAt,
            @Nullable Instant failingSince,
            @Nullable String failure,
            @Nullable Instant uninstalledAt,
            long levels,
            long toRead,
            long toWrite,
            long blocked) {}

    record RunRow(
            long id,
            String kind,
            @Nullable String sync,
            @Nullable String store,
            String state,
            Instant startedAt,
            @Nullable Instant finishedAt,
            long levels,
            long drifted,
            long units,
            long oldestSeconds,
            @Nullable String reason) {}

    /** A delivery without its body, which may hold customers' data. */
    record DeliveryRow(
            long id,
            String store,
            String topic,
            String state,
            int attempts,
            Instant receivedAt,
            @Nullable Instant settledAt,
            @Nullable String reason) {}

    private final JdbcClient jdbc;
    private final Workload workload;
    private final StoreAccess access;

    FlowView(JdbcClient jdbc, Workload workload, StoreAccess access) {
        this.jdbc = jdbc;
        this.workload = workload;
        this.access = access;
    }

    List<StoreRow> stores(Viewer viewer) {
        return Bound.by(viewer, jdbc.sql("select * from store_state where :all or store in (:stores) order by store"))
                .query((rs, n) -> {
                    Workload.OfStore work = workload.of(rs.getString("store"));
                    return new StoreRow(
                            work.store(),
                            rs.getString("currency"),
                            rs.getString("plan"),
                            rs.getObject("development", Boolean.class),
                            access.lacking(work.store()),
                            Times.at(rs, "catalogue_at"),
                            Times.at(rs, "failing_since"),
                            rs.getString("failure"),
                            Times.at(rs, "uninstalled_at"),
                            work.levels(),
                            work.toRead(),
                            work.toWrite(),
                            work.blocked());
                })
                .list();
    }

    List<RunRow> runs(Viewer viewer, int page, int size) {
        return Bound.by(viewer, jdbc.sql("""
                        select * from run
                        where :all or sync in (:syncs) or (sync is null and store in (:stores))
                        order by id desc limit :size offset :offset"""))
                .param("size", size)
                .param("offset", (long) page * size)
                .query((rs, n) -> new RunRow(
                        rs.getLong("id"),
                        rs.getString("kind"),
                        rs.getString("sync"),
                        rs.getString("store"),
                        rs.getString("state"),
                        Times.required(rs, "started_at"),
                        Times.at(rs, "finished_at"),
                        rs.getLong("levels"),
                        rs.getLong("drifted"),
                        rs.getLong("units"),
                        rs.getLong("oldest_seconds"),
                        rs.getString("reason")))
                .list();
    }

    List<DeliveryRow> deliveries(Viewer viewer, String state, int page, int size) {
        return Bound.by(viewer, jdbc.sql("""
                        select id, store, topic, state, attempts, received_at, settled_at, reason from delivery
                        where state = :state and (:all or store in (:stores))
                        order by id desc limit :size offset :offset"""))
                .param("state", state)
                .param("size", size)
                .param("offset", (long) page * size)
                .query((rs, n) -> new DeliveryRow(
                        rs.getLong("id"),
                        rs.getString("store"),
                        rs.getString("topic"),
                        rs.getString("state"),
                        rs.getInt("attempts"),
                        Times.required(rs, "received_at"),
                        Times.at(rs, "settled_at"),
                        rs.getString("reason")))
                .list();
    }

    boolean seesDelivery(Viewer viewer, long id) {
        return Bound.by(
                                viewer,
                                jdbc.sql(
                                        "select count(*) from delivery where id = :id and (:all or store in (:stores))"))
                        .param("id", id)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
