package io.stockroute.settings;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The settings of every pair that a test works with are in effect. */
public class PairsThatStand extends SyncPairs {

    public PairsThatStand(JdbcClient jdbc) {
        super(new Syncs(List.of()), jdbc);
    }

    @Override
    public boolean stands(SyncPair pair) {
        return true;
    }
}
