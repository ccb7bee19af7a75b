package io.stockroute.stock.level;

import io.stockroute.stock.Levels;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The levels of a product in all stores that are linked for it: what is sold of one of them changes what all others may offer. */
@Repository
public class ProductLevels {

    private final JdbcClient jdbc;
    private final Levels levels;

    public ProductLevels(JdbcClient jdbc, Levels levels) {
        this.jdbc = jdbc;
        this.levels = levels;
    }

    /**
     * Holds all levels of the products that some levels belong to, until the transaction ends. Taken at once and before anything
     * else, in the order of their ids, as everywhere.
     */
    public void lock(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            levels.lock(of(ids));
        }
    }

    /**
     * The Source levels of the products, all that they feed, and all that is fed by those in turn. A Source level may share the pool of
     * another store: its levels then, too.
     */
    Set<Long> of(Collection<Long> ids) {
        var all = new TreeSet<>(ids);
        all.addAll(sources(all));
        all.addAll(ofSameItems(all));
        if (all.addAll(sources(all))) {
            all.addAll(ofSameItems(all));
        }
        all.addAll(query("select level_id from level_link where source_level_id in (:ids)", all));
        return all;
    }

    private Collection<Long> sources(Collection<Long> ids) {
        return query("select source_level_id from level_link where level_id in (:ids)", ids);
    }

    private Collection<Long> ofSameItems(Collection<Long> ids) {
        return query("""
                        select distinct other.id from level one
                        join level other on other.inventory_item_id = one.inventory_item_id and other.store = one.store
                        where one.id in (:ids)""", ids);
    }

    private Collection<Long> query(String sql, Collection<Long> ids) {
        return jdbc.sql(sql).param("ids", ids).query(Long.class).list();
    }
}
