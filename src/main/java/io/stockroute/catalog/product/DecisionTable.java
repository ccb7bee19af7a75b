package io.stockroute.catalog.product;

import io.stockroute.ColumnTimes;
import io.stockroute.StoreScope;
import io.stockroute.Utc;
import io.stockroute.catalog.ProductDecision;
import io.stockroute.catalog.ProductDecision.Kind;
import io.stockroute.catalog.ProductDecision.Proposal;
import io.stockroute.settings.SyncPair;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code product_decision}: those that hold, and those that were undone. */
@Repository
public class DecisionTable {

    /** So many ids stand in one statement. */
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    public DecisionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The decisions that hold about some variants of a store of a pair. */
    public List<ProductDecision> holding(SyncPair pair, String store, Collection<Long> variants) {
        return inSlices(variants, some -> jdbc.sql("""
                        select * from product_decision
                        where sync = :sync and destination = :destination and undone_at is null
                          and ((:source = :store and source_variant in (:variants))
                            or (:source <> :store and destination_variant in (:variants)))
                        order by id""")
                .param("sync", pair.name())
                .param("source", pair.source())
                .param("destination", pair.destination())
                .param("store", store)
                .param("variants", some)
                .query(DecisionTable::decision)
                .list());
    }

    /** The variants of a store about which something was decided, or undone, since they were last indexed. */
    Set<Long> decidedSince(String store, Collection<Long> variants, OffsetDateTime moment) {
        Set<Long> decided = new TreeSet<>();
        inSlices(variants, some -> jdbc.sql("""
                        select * from product_decision
                        where (made_at >= :moment or undone_at >= :moment)
                          and ((source = :store and source_variant in (:variants))
                            or (destination = :store and destination_variant in (:variants)))""")
                        .param("moment", moment)
                        .param("store", store)
                        .param("variants", some)
                        .query(DecisionTable::decision)
                        .list())
                .forEach(one ->
                        (one.source().equals(store) ? one.inSource() : one.inDestination()).ifPresent(decided::add));
        return decided;
    }

    public void add(SyncPair pair, Proposal proposal, String operator, Instant now) {
        jdbc.sql("""
                        insert into product_decision (sync, source, destination, kind, source_variant, destination_variant, made_by, made_at)
                        values (:sync, :source, :destination, :kind, :sourceVariant, :destinationVariant, :by, :at)""")
                .param("sync", pair.name())
                .param("source", pair.source())
                .param("destination", pair.destination())
                .param("kind", proposal.kind().name())
                .param("sourceVariant", proposal.sourceVariant(), Types.BIGINT)
                .param("destinationVariant", proposal.destinationVariant(), Types.BIGINT)
                .param("by", operator)
                .param("at", Utc.at(now))
                .update();
    }

    public void undo(Collection<Long> ids, String operator, Instant now) {
        inSlices(ids, some -> {
            jdbc.sql("""
                            update product_decision set undone_by = :by, undone_at = :at
                            where id in (:ids) and undone_at is null""")
                    .param("by", operator)
                    .param("at", Utc.at(now))
                    .param("ids", some)
                    .update();
            return List.of();
        });
    }

    /** Those of some decisions that may be seen. */
    public List<ProductDecision> named(StoreScope scope, Collection<Long> ids) {
        return inSlices(ids, some -> scope.bind(jdbc.sql(
                        "select * from product_decision where id in (:ids) and (:all or sync in (:syncs)) order by id"))
                .param("ids", some)
                .query(DecisionTable::decision)
                .list());
    }

    /** At most so many that may be seen, behind some, the newest first: those that hold, or those that were undone. */
    public List<ProductDecision> page(StoreScope scope, boolean holding, long skipped, int most) {
        return scope.bind(jdbc.sql("""
                        select * from product_decision
                        where (:all or sync in (:syncs)) and (undone_at is null) = :holding
                        order by id desc limit :most offset :skipped"""))
                .param("holding", holding)
                .param("most", most)
                .param("skipped", skipped)
                .query(DecisionTable::decision)
                .list();
    }

    public long count(StoreScope scope, boolean holding) {
        return scope.bind(
                        jdbc.sql(
                                "select count(*) from product_decision where (:all or sync in (:syncs)) and (undone_at is null) = :holding"))
                .param("holding", holding)
                .query(Long.class)
                .single();
    }

    private static List<ProductDecision> inSlices(
            Collection<Long> ids, Function<List<Long>, List<ProductDecision>> each) {
        List<Long> all = List.copyOf(ids);
        List<ProductDecision> found = new ArrayList<>();
        for (int at = 0; at < all.size(); at += AT_ONCE) {
            found.addAll(each.apply(all.subList(at, Math.min(all.size(), at + AT_ONCE))));
        }
        return found;
    }

    private static ProductDecision decision(ResultSet row, int number) throws SQLException {
        return new ProductDecision(
                row.getLong("id"),
                row.getString("sync"),
                row.getString("source"),
                row.getString("destination"),
                Kind.valueOf(row.getString("kind")),
                row.getObject("source_variant", Long.class),
                row.getObject("destination_variant", Long.class),
                row.getString("made_by"),
                ColumnTimes.required(row, "made_at"),
                row.getString("undone_by"),
                ColumnTimes.at(row, "undone_at"));
    }
}
