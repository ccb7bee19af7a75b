package io.stockroute.stock.target;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Units that were sold of the levels of pools and that their stores do not count yet. Each store of a two-way sync may be the Source of
 * a sync that imports orders: such an order lowers the level of that store, and with it the pool, only when it is imported.
 */
@Repository
class PoolReservations {

    private final JdbcClient jdbc;

    PoolReservations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Level(String sync, long source, long level, int units) {}

    /** What is reserved of the levels of some pools. */
    static final class Held {
        private final List<Level> levels;

        private Held(List<Level> levels) {
            this.levels = levels;
        }

        /** What is reserved of the levels of a pool but for one of them, in units. */
        int besides(String sync, long source, long level) {
            return levels.stream()
                    .filter(one -> one.sync().equals(sync) && one.source() == source && one.level() != level)
                    .mapToInt(Level::units)
                    .sum();
        }
    }

    /** @param sources the Source levels of the pools */
    Held of(Collection<Long> sources, Collection<String> twoWay) {
        if (sources.isEmpty() || twoWay.isEmpty()) {
            return new Held(List.of());
        }
        return new Held(jdbc.sql("""
                        select k.sync, k.source_level_id, k.level_id, sum(u.units) as units
                        from level_link k
                        join level l on l.id = k.level_id
                        join reservation u on u.source_item_id = l.inventory_item_id and u.source = l.store and u.open
                        where k.source_level_id in (:sources) and k.sync in (:syncs)
                        group by k.sync, k.source_level_id, k.level_id""")
                .param("sources", sources)
                .param("syncs", twoWay)
                .query((rs, n) -> new Level(
                        rs.getString("sync"),
                        rs.getLong("source_level_id"),
                        rs.getLong("level_id"),
                        rs.getInt("units")))
                .list());
    }
}
