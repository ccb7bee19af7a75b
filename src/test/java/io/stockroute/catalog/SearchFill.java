package io.stockroute.catalog;

import io.stockroute.catalog.product.NearKey;
import io.stockroute.catalog.product.Variant;
import io.stockroute.catalog.product.VariantRows;
import io.stockroute.catalog.product.WordTable;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes variants findable that were indexed before there was a search. */
public final class SearchFill {

    private static final int PAGE = 500;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    public SearchFill(DataSource database) {
        jdbc = JdbcClient.create(database);
        batches = new NamedParameterJdbcTemplate(database);
    }

    public void fill() {
        jdbc.sql("select distinct store from variant")
                .query(String.class)
                .list()
                .forEach(this::words);
        near();
    }

    private void words(String store) {
        WordTable words = new WordTable(jdbc, batches);
        long after = Long.MIN_VALUE;
        while (true) {
            List<Variant> page = jdbc.sql("""
                            select * from variant where store = :store and variant_id > :after
                            order by variant_id limit :limit""")
                    .param("store", store)
                    .param("after", after)
                    .param("limit", PAGE)
                    .query(VariantRows::variant)
                    .list();
            if (page.isEmpty()) {
                return;
            }
            words.replace(store, page);
            after = page.get(page.size() - 1).variantId();
        }
    }

    private void near() {
        String after = "";
        while (true) {
            List<String> page = jdbc.sql("""
                            select distinct match_key from variant_match where state = 'UNMATCHED' and match_key > :after
                            order by match_key limit :limit""")
                    .param("after", after)
                    .param("limit", PAGE)
                    .query(String.class)
                    .list();
            if (page.isEmpty()) {
                return;
            }
            batches.batchUpdate(
                    "update variant_match set near_key = :near where match_key = :key and state = 'UNMATCHED'",
                    page.stream()
                            .map(key -> new MapSqlParameterSource("key", key).addValue("near", NearKey.of(key)))
                            .toArray(SqlParameterSource[]::new));
            after = page.get(page.size() - 1);
        }
    }
}
