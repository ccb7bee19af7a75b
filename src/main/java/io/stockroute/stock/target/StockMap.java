package io.stockroute.stock.target;

import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import io.stockroute.settings.Syncs;
import io.stockroute.stock.DestinationStock;
import io.stockroute.stock.LevelChanges;
import io.stockroute.stock.Levels;
import io.stockroute.stock.LinkedLevel;
import io.stockroute.stock.SourceStock;
import io.stockroute.stock.Trigger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The match and the location map, as links from Source levels to Destination levels. */
@Repository
public class StockMap {

    private final JdbcClient jdbc;
    private final PoolReservations pooled;
    private final Syncs syncs;

    public StockMap(JdbcClient jdbc, PoolReservations pooled, Syncs syncs) {
        this.jdbc = jdbc;
        this.pooled = pooled;
        this.syncs = syncs;
    }

    /** Finds, for levels that were read or written, every Destination level whose target they decide, grouped by Destination. */
    public List<DestinationStock> enrich(LevelChanges news) {
        Syncs now = syncs.now();
        if (news.levelIds().isEmpty() || now.enabledNames().isEmpty()) {
            return List.of();
        }
        var byDestination = new TreeMap<Route, Map<Long, Link>>();
        List<LinkRow> rows = withPooled(rows(news.levelIds(), now), now);
        var triggers = new TriggerRule(news);
        for (LinkRow row : rows) {
            if (now.named(row.route().sync()).strategy() == Strategy.TWO_WAY) {
                triggers.shares(row.route().sync(), row.levelId(), row.source().levelId());
            }
            byDestination
                    .computeIfAbsent(row.route(), route -> new LinkedHashMap<>())
                    .computeIfAbsent(row.levelId(), id -> new Link(row))
                    .sources
                    .add(row.source());
        }
        return byDestination.entrySet().stream()
                .map(entry -> stock(
                        now.named(entry.getKey().sync()),
                        entry.getKey(),
                        triggers,
                        entry.getValue().values().stream().map(Link::toLevel).toList()))
                .toList();
    }

    private static DestinationStock stock(Sync sync, Route route, TriggerRule triggers, List<LinkedLevel> levels) {
        Map<Long, Trigger> each = new HashMap<>();
        levels.forEach(level -> each.put(level.levelId(), triggers.of(route.sync(), level)));
        return new DestinationStock(
                route.sync(),
                route.destination(),
                sync.strategy(),
                sync.safetyStockOf(route.destination()),
                each,
                levels);
    }

    /** Of two-way syncs also the links of Source levels with themselves; in others these are left from before, and mean nothing. */
    private List<LinkRow> rows(Collection<Long> sourceLevels, Syncs now) {
        return all(sourceLevels, now).stream()
                .filter(row -> row.levelId() != row.source().levelId()
                        || now.named(row.route().sync()).strategy() == Strategy.TWO_WAY)
                .toList();
    }

    /** In a two-way sync what was sold of any level of a pool is subtracted at the others. */
    private List<LinkRow> withPooled(List<LinkRow> rows, Syncs now) {
        List<String> twoWay = now.enabledWith(Strategy.TWO_WAY::equals);
        Set<Long> sources = rows.stream()
                .filter(row -> twoWay.contains(row.route().sync()))
                .map(row -> row.source().levelId())
                .collect(Collectors.toSet());
        PoolReservations.Held held = pooled.of(sources, twoWay);
        return rows.stream()
                .map(row -> twoWay.contains(row.route().sync())
                        ? row.with(held.besides(row.route().sync(), row.source().levelId(), row.levelId()))
                        : row)
                .toList();
    }

    private List<LinkRow> all(Collection<Long> sourceLevels, Syncs now) {
        return jdbc.sql("""
                        select k.sync, k.destination, k.level_id, d.target, s.id as source_id, s.believed, s.stocked,
                               (select coalesce(sum(u.units), 0) from reservation u
                                where u.source_item_id = s.inventory_item_id and u.source = s.store and u.open) as reserved,
                               case when d.stocked then p.quantity end as pool
                        from level_link k join level d on d.id = k.level_id join level s on s.id = k.source_level_id
                        left join pool p on p.source_level_id = k.source_level_id and p.sync = k.sync
                        where k.level_id in (select level_id from level_link where source_level_id in (:ids))
                          and k.sync in (:syncs)
                        order by k.level_id, s.id""")
                .param("ids", sourceLevels)
                .param("syncs", now.enabledNames())
                .query((rs, n) -> {
                    var stocked = rs.getObject("stocked", Boolean.class);
                    var believed = Levels.integer(rs, "believed");
                    return new LinkRow(
                            new Route(rs.getString("sync"), rs.getString("destination")),
                            rs.getLong("level_id"),
                            Levels.integer(rs, "target"),
                            rs.getInt("reserved"),
                            Levels.integer(rs, "pool"),
                            new SourceStock(
                                    rs.getLong("source_id"),
                                    stocked == null ? believed : OptionalInt.of(believed.orElse(0))));
                })
                .list();
    }

    private record Route(String sync, String destination) implements Comparable<Route> {
        @Override
        public int compareTo(Route other) {
            int order = sync.compareTo(other.sync);
            return order != 0 ? order : destination.compareTo(other.destination);
        }
    }

    private record LinkRow(
            Route route, long levelId, OptionalInt target, int reserved, OptionalInt pool, SourceStock source) {

        LinkRow with(int otherReserved) {
            return new LinkRow(route, levelId, target, otherReserved, pool, source);
        }
    }

    private static final class Link {
        private final LinkRow row;
        private final List<SourceStock> sources = new ArrayList<>();

        Link(LinkRow row) {
            this.row = row;
        }

        LinkedLevel toLevel() {
            return new LinkedLevel(row.levelId(), row.target(), sources, row.reserved(), row.pool());
        }
    }
}
