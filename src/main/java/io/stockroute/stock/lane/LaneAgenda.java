package io.stockroute.stock.lane;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.stockroute.Utc;
import io.stockroute.settings.StoreHealth;
import io.stockroute.settings.Stores;
import io.stockroute.stock.WriteState;
import io.stockroute.stock.pool.PoolAdjustments;
import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which lanes have something to do, in one statement however many there are: only those are woken, and only for them a lease is
 * taken. A store that rests has nothing to do.
 */
@Component
public class LaneAgenda implements MeterBinder {

    private final JdbcClient jdbc;
    private final Stores stores;
    private final StoreHealth health;
    private final PoolAdjustments pools;
    private final Clock clock;
    private final LongAdder turnsWithWork = new LongAdder();
    private final LongAdder turnsWithout = new LongAdder();

    LaneAgenda(JdbcClient jdbc, Stores stores, StoreHealth health, PoolAdjustments pools, Clock clock) {
        this.jdbc = jdbc;
        this.stores = stores;
        this.health = health;
        this.pools = pools;
        this.clock = clock;
    }

    @PostConstruct
    void introduce() {
        stores.names().forEach(health::introduce);
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Map.of("true", turnsWithWork, "false", turnsWithout)
                .forEach((work, turns) -> FunctionCounter.builder("stockroute.lane.turns", turns, LongAdder::sum)
                        .tag("work", work)
                        .description("Turns of the lanes, with and without work")
                        .register(meters));
    }

    /** A lane has had a turn. */
    void count(LaneTurn turn) {
        (turn.isWork() ? turnsWithWork : turnsWithout).increment();
    }

    /** The stores whose lanes are to be woken. */
    public Set<String> due() {
        Set<String> due = new TreeSet<>(pools.notAdjusted(stores.names()));
        work(stores.names()).stream()
                .filter(LaneWork::isAny)
                .map(LaneWork::store)
                .forEach(due::add);
        return due;
    }

    /** What a store's lane has to do; empty if nothing. */
    Optional<LaneWork> of(String store) {
        return work(List.of(store)).stream().filter(LaneWork::isAny).findFirst();
    }

    private List<LaneWork> work(Collection<String> of) {
        return of.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select s.store,
                            exists (select 1 from stock_write w
                                where w.store = s.store and w.state = :open and w.due_at <= :now) as stored,
                            exists (select 1 from level l where l.store = s.store and l.read_wanted and l.read_run is null
                                and l.write_id is null and (l.read_after is null or l.read_after <= :now)) as to_read,
                            exists (select 1 from level l where l.store = s.store and l.blocked_at >= :ever and l.unreadable
                                and not l.read_wanted and l.write_id is null and l.read_after <= :now) as unreadable,
                            exists (select 1 from level l where l.store = s.store and l.drifting) as drifts,
                            exists (select 1 from product_hint h where h.store = s.store and h.since <= :now)
                                or not exists (select 1 from catalog_state c
                                    where c.store = s.store and not c.locations_wanted) as catalog
                        from store_state s
                        where s.store in (:stores) and (s.retry_at is null or s.retry_at <= :now)
                          and s.paused_at is null and s.uninstalled_at is null""")
                        .param("stores", of)
                        .param("open", WriteState.OPEN.name())
                        .param("now", Utc.at(clock.instant()))
                        .param("ever", Utc.at(Instant.EPOCH))
                        .query((row, n) -> new LaneWork(
                                row.getString("store"),
                                row.getBoolean("stored"),
                                row.getBoolean("to_read"),
                                row.getBoolean("unreadable"),
                                row.getBoolean("drifts"),
                                row.getBoolean("catalog")))
                        .list();
    }
}
