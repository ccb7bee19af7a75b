package io.stockroute.settings;

import io.stockroute.Leases;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that one instance at a time works a store's lane. A lease is bounded in time, so that another instance takes over from
 * a dead one; whoever comes back late finds out before it records anything.
 */
@Component
public class LaneLeases {

    private static final Logger log = LoggerFactory.getLogger(LaneLeases.class);

    private final JdbcClient jdbc;
    private final DataSourceProperties database;
    private final FrozenStores frozen;
    private final Duration length;
    private final String owner = UUID.randomUUID().toString();

    public LaneLeases(JdbcClient jdbc, DataSourceProperties database, FrozenStores frozen, Tuning tuning) {
        this.database = database;
        this.frozen = frozen;
        this.jdbc = jdbc;
        this.length = tuning.lane().lease();
    }

    /** An embedded database has one process at a time: leases that stand in it are those of a process that is gone. */
    @PostConstruct
    void begin() {
        if (DatabaseDriver.fromJdbcUrl(database.getUrl()) == DatabaseDriver.H2) {
            jdbc.sql("delete from lane_lease").update();
        }
    }

    /**
     * Takes or extends the lease of a store's lane; false if another instance holds it, or has the store's sync in its configuration
     * while it is frozen here.
     */
    @Transactional
    public boolean hold(String store) {
        if (frozen.isWorkedElsewhere(store.replaceFirst("/.*", ""))) {
            return false;
        }
        try {
            return extend(store) || insert(store);
        } catch (DuplicateKeyException twoRows) {
            log.warn("The lease of a lane stood twice in the database and is written again (store: {})", store);
            return deleteUnlessHeldElsewhere(store) > 0 && insert(store);
        }
    }

    private boolean extend(String store) {
        return jdbc.sql("""
                        update lane_lease set owner = :owner, until = %s
                        where store = :store and (owner = :owner or until < current_timestamp)""".formatted(Leases.UNTIL))
                        .param("owner", owner)
                        .param("millis", length.toMillis())
                        .param("store", store)
                        .update()
                == 1;
    }

    /** After a kill an embedded H2 may hold a row twice, and then refuses every update of it; both go. */
    private int deleteUnlessHeldElsewhere(String store) {
        return jdbc.sql("delete from lane_lease where store = :store and (owner = :owner or until < current_timestamp)")
                .param("owner", owner)
                .param("store", store)
                .update();
    }

    /** Whether anything may be written to a store: no sync that decides its stock is frozen. */
    public boolean mayWrite(String store) {
        return !frozen.isFrozen(store);
    }

    private boolean insert(String store) {
        return jdbc.sql("""
                        insert into lane_lease (store, owner, until)
                        values (:store, :owner, %s)
                        on conflict do nothing""".formatted(Leases.UNTIL))
                        .param("store", store)
                        .param("owner", owner)
                        .param("millis", length.toMillis())
                        .update()
                == 1;
    }

    /**
     * Makes sure, within the transaction that records a result, that the lane is still ours.
     *
     * @throws LeaseLost if another instance has taken over
     */
    @Transactional
    public void confirm(String store) {
        int held = jdbc.sql("""
                        update lane_lease set until = %s
                        where store = :store and owner = :owner""".formatted(Leases.UNTIL))
                .param("millis", length.toMillis())
                .param("store", store)
                .param("owner", owner)
                .update();
        if (held == 0) {
            throw new LeaseLost(store);
        }
    }

    /** Whether another instance holds the lease of a store's lane just now. */
    public boolean isHeldElsewhere(String store) {
        return jdbc.sql("""
                        select count(*) from lane_lease
                        where store = :store and owner <> :owner and until >= current_timestamp""")
                        .param("store", store)
                        .param("owner", owner)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Gives up all leases of this instance, so that the next one need not wait. */
    @PreDestroy
    public void release() {
        jdbc.sql("delete from lane_lease where owner = :owner")
                .param("owner", owner)
                .update();
    }

    /** Stores of which a sync is frozen on this instance. */
    public interface FrozenStores {

        /** Whether nothing may be written to a store, as a sync that decides its stock is frozen. */
        boolean isFrozen(String store);

        /** Whether another instance has such a sync in its configuration: this one leaves the lanes of the store to it. */
        boolean isWorkedElsewhere(String store);
    }

    /** Another instance works the lane now; what this one has just learnt is not recorded. */
    public static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LeaseLost(String store) {
            super("Another instance has taken over the lane (store: " + store + ")");
        }
    }
}
