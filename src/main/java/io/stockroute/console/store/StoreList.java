package io.stockroute.console.store;

import io.stockroute.Utc;
import io.stockroute.ColumnTimes;
import io.stockroute.console.web.Viewer;
import io.stockroute.run.RunState;
import io.stockroute.settings.Stores;
import io.stockroute.settings.Sync;
import io.stockroute.settings.Syncs;
import io.stockroute.shopify.CostGovernors;
import io.stockroute.shopify.StoreAccess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stores and how they fare, to look at; one query however many there are. */
@Repository
public class StoreList {

    private static final String STORES = """
            select s.*,
                (select count(*) from level l where l.store = s.store) as levels,
                (select count(*) from level l where l.store = s.store and l.read_wanted) as to_read,
                (select count(*) from level l where l.store = s.store and l.drifting) as to_write,
                (select count(*) from level l where l.store = s.store and l.drifting and l.read_wanted) as to_do_both,
                (select count(*) from level l where l.store = s.store and l.blocked_at >= :ever
                    and (l.dismissed_at is null or l.dismissed_at < l.blocked_at)) as blocked,
                (select min(l.target_since) from level l where l.store = s.store and l.drifting) as oldest_drift,
                (select d.received_at from delivery d where d.store = s.store
                 order by d.store, d.received_at desc limit 1) as last_delivery
            from store_state s where s.store in (:stores)
            """;

    private final JdbcClient jdbc;
    private final Stores stores;
    private final Syncs syncs;
    private final StoreAccess access;
    private final CostGovernors governors;

    StoreList(JdbcClient jdbc, Stores stores, Syncs syncs, StoreAccess access, CostGovernors governors) {
        this.jdbc = jdbc;
        this.stores = stores;
        this.syncs = syncs;
        this.access = access;
        this.governors = governors;
    }

    /** The configured stores in the order of the file. */
    public List<StoreRow> stores(Viewer viewer) {
        List<String> names = stores.names().stream()
                .filter(name -> viewer.isAdministrator() || viewer.stores().contains(name))
                .toList();
        if (names.isEmpty()) {
            return List.of();
        }
        Map<String, Instant> reconciled = reconciled();
        Map<String, StoreRow> known = new HashMap<>();
        jdbc.sql(STORES)
                .param("stores", names)
                .param("ever", Utc.at(Instant.EPOCH))
                .query((row, n) -> row(row, reconciled))
                .list()
                .forEach(store -> known.put(store.store(), store));
        return names.stream()
                .map(name -> Optional.ofNullable(known.get(name)).orElseGet(() -> unheard(name)))
                .toList();
    }

    /** When each sync was last reconciled. */
    public Map<String, Instant> reconciled() {
        record Last(String sync, Instant at) {}
        List<String> names = syncs.all().stream().map(Sync::name).toList();
        return names.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                                select sync, max(finished_at) as at from run
                                where sync in (:syncs) and kind = 'RECONCILIATION' and state = :done group by sync""")
                        .param("done", RunState.DONE.name())
                        .param("syncs", names)
                        .query((row, n) -> new Last(row.getString("sync"), ColumnTimes.required(row, "at")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Last::sync, Last::at));
    }

    private StoreRow row(ResultSet row, Map<String, Instant> reconciled) throws SQLException {
        String name = row.getString("store");
        return new StoreRow(
                name,
                stores.named(name).domain().toString(),
                row.getString("currency"),
                row.getString("plan"),
                row.getObject("development", Boolean.class),
                access.lacking(name, StoreProblems.scopes(row.getString("scopes"))),
                ColumnTimes.at(row, "catalog_at"),
                ColumnTimes.at(row, "failing_since"),
                row.getString("failure"),
                ColumnTimes.at(row, "uninstalled_at"),
                ColumnTimes.at(row, "paused_at"),
                row.getString("paused_by"),
                ColumnTimes.at(row, "last_delivery"),
                syncs.with(name).stream()
                        .map(sync -> reconciled.get(sync.name()))
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(null),
                governors.of(name).bucket().orElse(null),
                row.getLong("levels"),
                row.getLong("to_read"),
                row.getLong("to_write"),
                row.getLong("to_read") + row.getLong("to_write") - row.getLong("to_do_both"),
                row.getLong("blocked"),
                ColumnTimes.at(row, "oldest_drift"));
    }

    /** Of which nothing is known yet. */
    private StoreRow unheard(String name) {
        return new StoreRow(
                name,
                stores.named(name).domain().toString(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                governors.of(name).bucket().orElse(null),
                0,
                0,
                0,
                0,
                0,
                null);
    }
}
