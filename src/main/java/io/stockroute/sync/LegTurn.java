package io.stockroute.sync;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who works out the pairs or the links of a leg does it alone, so that no one writes what another has just proved wrong. */
@Repository
public class LegTurn {

    private final JdbcClient jdbc;

    public LegTurn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for the turn and keeps it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Leg leg) {
        jdbc.sql("insert into leg_turn (sync, destination) values (:sync, :destination) on conflict do nothing")
                .param("sync", leg.name())
                .param("destination", leg.destination())
                .update();
        jdbc.sql("select sync from leg_turn where sync = :sync and destination = :destination for update")
                .param("sync", leg.name())
                .param("destination", leg.destination())
                .query(String.class)
                .single();
    }
}
