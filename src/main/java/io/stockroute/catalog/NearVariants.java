package io.stockroute.catalog;

import io.stockroute.settings.SyncPair;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Variants of Source and a Destination that would match but for case, blanks, signs or leading zeros. */
@Repository
public class NearVariants {

    /** One side of a pair; the key is what the sync matches by. */
    public record Side(
            String store, long variantId, long itemId, long productId, String product, String variant, String key) {}

    /** Two variants that are not matched. */
    public record Near(Side source, Side destination) {}

    private static final String PAIRS = """
            from variant_match s join variant_match d on d.near_key = s.near_key and d.sync = s.sync and d.destination = s.destination
            where s.sync = :sync and s.destination = :destination and s.state = :unmatched and s.store = :source
              and s.near_key <> '' and d.store = :destination and d.state = :unmatched
            """;

    private final JdbcClient jdbc;

    public NearVariants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long count(SyncPair pair) {
        return of(pair, "select count(*) " + PAIRS).query(Long.class).single();
    }

    /** At most so many, behind those that are skipped. */
    public List<Near> behind(SyncPair pair, long skipped, int most) {
        return of(pair, """
                        select v.store as s_store, v.variant_id as s_variant, v.inventory_item_id as s_item,
                            v.product_id as s_product, v.product_title as s_title, v.variant_title as s_option, n.s_key,
                            o.store as d_store, o.variant_id as d_variant, o.inventory_item_id as d_item,
                            o.product_id as d_product, o.product_title as d_title, o.variant_title as d_option, n.d_key
                        from (select s.variant_id as s_id, s.match_key as s_key, d.variant_id as d_id, d.match_key as d_key
                            %s order by s.variant_id, d.variant_id limit :size offset :offset) n
                        join variant v on v.variant_id = n.s_id and v.store = :source
                        join variant o on o.variant_id = n.d_id and o.store = :destination
                        order by n.s_id, n.d_id""".formatted(PAIRS))
                .param("size", most)
                .param("offset", skipped)
                .query((row, n) -> new Near(side(row, "s"), side(row, "d")))
                .list();
    }

    private StatementSpec of(SyncPair pair, String sql) {
        return jdbc.sql(sql)
                .param("sync", pair.name())
                .param("unmatched", MatchState.UNMATCHED.name())
                .param("source", pair.source())
                .param("destination", pair.destination());
    }

    private static Side side(ResultSet row, String prefix) throws SQLException {
        return new Side(
                row.getString(prefix + "_store"),
                row.getLong(prefix + "_variant"),
                row.getLong(prefix + "_item"),
                row.getLong(prefix + "_product"),
                row.getString(prefix + "_title"),
                row.getString(prefix + "_option"),
                row.getString(prefix + "_key").replace('\u001f', '/'));
    }
}
