package io.stockroute.stock;

import io.stockroute.Cause;
import io.stockroute.CodedReason;
import io.stockroute.ListPage;
import io.stockroute.PagedQuery;
import io.stockroute.Utc;
import io.stockroute.stock.target.Targets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Levels that have left a sync while they held stock: to look at, and to dismiss. They go by themselves when they come back. */
@Repository
public class LeftLevels {

    /** Why a level is not linked any more; the names of those that matching knows are its own. */
    public enum Reason {
        DELETED_IN_SOURCE,
        DELETED_IN_DESTINATION,
        LOCATION_NOT_PAIRED,
        /** The other store has no variant like it: renamed there, or here; or it is a draft or an archived copy. */
        NOT_MATCHED,
        AMBIGUOUS,
        UNTRACKED,
        BUNDLE,
        BLANK
    }

    /** Why other Source levels feed a level than before, or none, without anybody having changed the settings. */
    public enum Rewiring {
        /** Its product is matched as before: a location was replaced, renamed or is gone. */
        LOCATION,
        /** Its product, or Source's, is matched differently or not at all. */
        PRODUCT
    }

    /**
     * A Destination level that has left.
     *
     * @param sourceThen what the Source levels that fed it held when it left, in units; null: never known
     * @param sourceNow what they hold as far as we know
     * @param target what it shows meanwhile: 0, or null: what it holds
     * @param fed whether other Source levels feed it still: then only these have left
     * @param details what matching said of the variant to blame; of a {@link io.stockroute.catalog.MatchReason}, or none
     */
    public record LeftLevel(
            long levelId,
            String sync,
            String source,
            String destination,
            @Nullable String product,
            @Nullable String variant,
            @Nullable String sku,
            @Nullable String location,
            @Nullable Integer sourceThen,
            @Nullable Integer destinationThen,
            @Nullable Integer sourceNow,
            @Nullable Integer destinationNow,
            @Nullable Integer target,
            boolean fed,
            Instant since,
            Reason reason,
            List<CodedReason> details,
            @Nullable Instant dismissedAt,
            @Nullable String dismissedBy) {}

    private static final String GROUPS = """
            select k.level_id, k.sync, k.destination, min(k.left_at) as left_at, min(k.code) as code,
                nullif(min(coalesce(k.reasons, '')), '') as reasons,
                cast(sum(k.source_quantity) as integer) as source_then, max(k.destination_quantity) as destination_then,
                cast(sum(s.believed) as integer) as source_now, min(s.store) as source, min(s.inventory_item_id) as source_item,
                max(k.dismissed_at) as dismissed_at, max(k.dismissed_by) as dismissed_by
            from left_link k join level s on s.id = k.source_level_id
            where %s and (:all or k.sync in (:syncs))
            group by k.level_id, k.sync, k.destination
            order by min(k.left_at) desc, k.level_id limit :size offset :offset
            """;

    private static final String ROWS = """
            select g.*, d.believed, d.target, c.name, v.sku, v.product_title, v.variant_title, o.sku as source_sku,
                o.product_title as source_product, o.variant_title as source_variant,
                exists (select 1 from level_link k where k.level_id = d.id) as fed
            from (%s) g
            join level d on d.id = g.level_id
            left join location c on c.store = d.store and c.location_id = d.location_id
            left join variant v on v.inventory_item_id = d.inventory_item_id and v.store = d.store
                and v.variant_id = (select min(x.variant_id) from variant x
                    where x.inventory_item_id = d.inventory_item_id and x.store = d.store)
            left join variant o on o.inventory_item_id = g.source_item and o.store = g.source
                and o.variant_id = (select min(x.variant_id) from variant x
                    where x.inventory_item_id = g.source_item and x.store = g.source)
            order by g.left_at desc, g.level_id
            """;

    private final JdbcClient jdbc;
    private final Levels levels;
    private final Targets targets;
    private final Clock clock;

    LeftLevels(JdbcClient jdbc, Levels levels, Targets targets, Clock clock) {
        this.jdbc = jdbc;
        this.levels = levels;
        this.targets = targets;
        this.clock = clock;
    }

    /**
     * A page, from 0, the newest first.
     *
     * @param syncs those to look at; empty: all
     */
    public ListPage<LeftLevel> page(Optional<Collection<String>> syncs, boolean dismissed, int page, int size) {
        String which = "k.dismissed_at is " + (dismissed ? "not null" : "null");
        return new PagedQuery(ROWS.formatted(GROUPS.formatted(which)), sql -> of(syncs, sql))
                .page(LeftLevels::row, page, size);
    }

    /** How many of each sync nobody has dismissed; none of a sync that is left out. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("""
                        select sync, count(distinct level_id) as levels from left_link
                        where dismissed_at is null group by sync""").query(row -> {
            counts.put(row.getString("sync"), row.getLong("levels"));
        });
        return counts;
    }

    /**
     * Dismisses one: it is no longer counted, and left alone, also where it would be set to zero. Who and when is kept.
     *
     * @return false if no such level has left the sync, or it is dismissed already
     */
    @Transactional
    public boolean dismiss(long level, String sync, String operator) {
        levels.lock(List.of(level));
        int found = jdbc.sql("""
                        update left_link set dismissed_at = :now, dismissed_by = :who
                        where level_id = :level and sync = :sync and dismissed_at is null""")
                .param("now", Utc.at(clock.instant()))
                .param("who", operator.length() > 100 ? operator.substring(0, 100) : operator)
                .param("level", level)
                .param("sync", sync)
                .update();
        if (found == 0) {
            return false;
        }
        List<Long> unfed = jdbc.sql("""
                        select id from level where id = :level
                          and not exists (select 1 from level_link k where k.level_id = level.id)""").param("level", level).query(Long.class).list();
        targets.clear(unfed, LedgerCode.NOT_LINKED, Cause.operator(operator));
        return true;
    }

    private StatementSpec of(Optional<Collection<String>> syncs, String sql) {
        Collection<String> some = syncs.orElse(List.of());
        return jdbc.sql(sql).param("all", syncs.isEmpty()).param("syncs", some.isEmpty() ? List.of("") : some);
    }

    private static LeftLevel row(ResultSet row, int number) throws SQLException {
        boolean known = row.getString("product_title") != null;
        return new LeftLevel(
                row.getLong("level_id"),
                row.getString("sync"),
                row.getString("source"),
                row.getString("destination"),
                row.getString(known ? "product_title" : "source_product"),
                row.getString(known ? "variant_title" : "source_variant"),
                row.getString(known ? "sku" : "source_sku"),
                row.getString("name"),
                row.getObject("source_then", Integer.class),
                row.getObject("destination_then", Integer.class),
                row.getObject("source_now", Integer.class),
                row.getObject("believed", Integer.class),
                row.getObject("target", Integer.class),
                row.getBoolean("fed"),
                row.getObject("left_at", OffsetDateTime.class).toInstant(),
                Reason.valueOf(row.getString("code")),
                CodedReason.in(row.getString("reasons")),
                Optional.ofNullable(row.getObject("dismissed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                row.getString("dismissed_by"));
    }
}
