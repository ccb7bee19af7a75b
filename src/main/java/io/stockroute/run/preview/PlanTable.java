package io.stockroute.run.preview;

import io.stockroute.CodedReason;
import io.stockroute.Utc;
import io.stockroute.stock.LevelKey;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that make a plan: {@code preview_change}, {@code preview_skip} and {@code preview_store}. */
@Repository
class PlanTable {

    private static final List<String> CLEAR = List.of(
            "delete from preview_change where preview_id = :preview",
            "delete from preview_skip where preview_id = :preview",
            "delete from preview_store where preview_id = :preview");

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    PlanTable(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A plan is made from the start, also after a crash. */
    void clear(long preview) {
        CLEAR.forEach(sql -> jdbc.sql(sql).param("preview", preview).update());
    }

    /** A line of the plan. */
    record Change(String sync, PlannedLevel level, ItemLabel article) {}

    /** Adds lines; a level that is in the plan already, by another pair that shares its pool, stays as it is. */
    void changes(long preview, Collection<Change> changes) {
        batches.batchUpdate(
                """
                insert into preview_change (preview_id, inventory_item_id, location_id, store, sync, product, variant, sku,
                    location, search, from_quantity, to_quantity, sort_key)
                values (:preview, :item, :place, :store, :sync, :product, :variant, :sku, :location, :search, :from, :to, :sort)
                on conflict do nothing
                """,
                changes.stream()
                        .map(change -> article(preview, change.article())
                                .addValue("item", change.level().key().itemId())
                                .addValue("place", change.level().key().locationId())
                                .addValue("store", change.level().key().store())
                                .addValue("sync", change.sync())
                                .addValue(
                                        "from",
                                        change.level().held().isStocked()
                                                ? change.level()
                                                        .held()
                                                        .quantity()
                                                        .orElse(0)
                                                : null,
                                        Types.INTEGER)
                                .addValue("to", change.level().to().orElseThrow())
                                .addValue("sort", -change.level().size()))
                        .toArray(SqlParameterSource[]::new));
    }

    void skips(long preview, Collection<SkippedItem> skips) {
        batches.batchUpdate(
                """
                insert into preview_skip (preview_id, destination, store, kind, product, variant, sku, location, reasons, search)
                values (:preview, :destination, :store, :kind, :product, :variant, :sku, :location, :reasons, :search)
                """,
                skips.stream()
                        .map(skip -> article(preview, skip.article())
                                .addValue("destination", skip.destination())
                                .addValue("store", skip.store())
                                .addValue("kind", skip.kind().name())
                                .addValue("reasons", CodedReason.column(skip.reasons()), Types.VARCHAR))
                        .toArray(SqlParameterSource[]::new));
    }

    /** @param source the name of the sync's Source */
    void stores(long preview, String source, Collection<StoreTally> tallies) {
        batches.batchUpdate(
                """
                insert into preview_store (preview_id, store, sync, source, levels, changes, units_up, units_down, stocked, stocked_units,
                    zeroed, moved, moved_units, leaving, known_at)
                values (:preview, :store, :sync, :source, :levels, :changes, :up, :down, :stocked, :held, :zeroed, :moved, :movedUnits,
                    :leaving, :at)
                """,
                tallies.stream()
                        .map(tally -> new MapSqlParameterSource("preview", preview)
                                .addValue("store", tally.store)
                                .addValue("sync", tally.sync)
                                .addValue("source", tally.store.equals(source))
                                .addValue("levels", tally.levels)
                                .addValue("changes", tally.changes)
                                .addValue("stocked", tally.extent.stockedLevels())
                                .addValue("held", tally.extent.heldUnits())
                                .addValue("zeroed", tally.extent.zeroedLevels())
                                .addValue("moved", tally.extent.movedLevels())
                                .addValue("movedUnits", tally.extent.movedUnits())
                                .addValue("up", tally.unitsUp)
                                .addValue("down", tally.unitsDown)
                                .addValue("leaving", tally.leaving)
                                .addValue(
                                        "at", tally.knownAt().map(Utc::at).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE))
                        .toArray(SqlParameterSource[]::new));
    }

    /** How much Shopify is asked for, and how much of it was answered before. */
    void count(long preview) {
        jdbc.sql("""
                        update preview_store set
                            asked = (select count(*) from preview_read r
                                where r.preview_id = preview_store.preview_id and r.store = preview_store.store),
                            answered = (select count(*) from preview_read r where r.preview_id = preview_store.preview_id
                                and r.store = preview_store.store and r.read_at is not null)
                        where preview_id = :preview
                        """).param("preview", preview).update();
    }

    /** How variants of a store are recognised, by their id. */
    Map<Long, ItemLabel> variants(String store, Collection<Long> variants) {
        return articles(store, "variant_id", variants);
    }

    /** The same by inventory item; of several that share one, any. */
    Map<Long, ItemLabel> items(String store, Collection<Long> items) {
        return articles(store, "inventory_item_id", items);
    }

    private Map<Long, ItemLabel> articles(String store, String by, Collection<Long> ids) {
        Map<Long, ItemLabel> articles = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            select %1$s as id, product_title, variant_title, sku from variant
                            where %1$s in (:ids) and store = :store
                            """.formatted(by)).param("ids", ids).param("store", store).query(row -> {
                articles.put(
                        row.getLong("id"),
                        new ItemLabel(
                                row.getString("product_title"),
                                row.getString("variant_title"),
                                row.getString("sku"),
                                ""));
            });
        }
        return articles;
    }

    /** Levels that are to be asked of Shopify; one that was asked already keeps its answer. */
    void want(long preview, Collection<LevelKey> levels) {
        batches.batchUpdate(
                """
                insert into preview_read (preview_id, store, inventory_item_id, location_id)
                values (:preview, :store, :item, :location) on conflict do nothing
                """,
                levels.stream()
                        .map(level -> new MapSqlParameterSource("preview", preview)
                                .addValue("store", level.store())
                                .addValue("item", level.itemId())
                                .addValue("location", level.locationId()))
                        .toArray(SqlParameterSource[]::new));
    }

    private static MapSqlParameterSource article(long preview, ItemLabel article) {
        return new MapSqlParameterSource("preview", preview)
                .addValue("product", article.product())
                .addValue("variant", article.variant())
                .addValue("sku", article.sku())
                .addValue("location", article.location())
                .addValue("search", article.search());
    }
}
