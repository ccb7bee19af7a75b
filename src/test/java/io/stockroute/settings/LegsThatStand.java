package io.stockroute.settings;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The settings of every leg that a test works with are in effect. */
public class LegsThatStand extends SyncPairs {

    public LegsThatStand(JdbcClient jdbc) {
        super(new Syncs(List.of()), jdbc);
    }

    @Override
    public boolean stands(SyncPair leg) {
        return true;
    }
}
