package io.stockroute.catalog.product;

import io.stockroute.catalog.SearchWords;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code variant_word}: what the variants of the index are found by. */
@Repository
public class WordTable {

    private static final int PAGE = 500;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    public WordTable(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Keeps the words of variants; most have those that they had, as an index is read again and again. */
    public void replace(String store, Collection<Variant> variants) {
        if (variants.isEmpty()) {
            return;
        }
        Map<Long, List<Row>> standing =
                standing(store, variants.stream().map(Variant::variantId).toList());
        List<Variant> changed = variants.stream()
                .filter(variant -> !Set.copyOf(standing.getOrDefault(variant.variantId(), List.of()))
                        .equals(Set.copyOf(rows(variant))))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        delete(store, changed.stream().map(Variant::variantId).toList());
        batches.batchUpdate(
                """
                insert into variant_word (kind, word, variant_id, store) values (:kind, :word, :variant, :store)""",
                changed.stream()
                        .flatMap(variant -> rows(variant).stream().map(row -> parameters(store, variant, row)))
                        .toArray(SqlParameterSource[]::new));
    }

    void deleteProduct(String store, long productId) {
        List<Long> variants = jdbc.sql("select variant_id from variant where store = :store and product_id = :product")
                .param("store", store)
                .param("product", productId)
                .query(Long.class)
                .list();
        if (!variants.isEmpty()) {
            delete(store, variants);
        }
    }

    /** In pages. */
    void deleteIndexedBefore(String store, OffsetDateTime moment) {
        List<Long> page = indexedBefore(store, moment, Long.MIN_VALUE);
        while (!page.isEmpty()) {
            delete(store, page);
            page = indexedBefore(store, moment, page.get(page.size() - 1));
        }
    }

    /** By numbers, and not by a subquery: H2 works that out again for each word of all products. */
    private void delete(String store, List<Long> variants) {
        jdbc.sql("delete from variant_word where store = :store and variant_id in (:variants)")
                .param("store", store)
                .param("variants", variants)
                .update();
    }

    private List<Long> indexedBefore(String store, OffsetDateTime moment, long after) {
        return jdbc.sql("""
                        select variant_id from variant
                        where store = :store and indexed_at < :moment and variant_id > :after
                        order by variant_id limit :limit""")
                .param("store", store)
                .param("moment", moment)
                .param("after", after)
                .param("limit", PAGE)
                .query(Long.class)
                .list();
    }

    private Map<Long, List<Row>> standing(String store, List<Long> variantIds) {
        Map<Long, List<Row>> rows = new HashMap<>();
        jdbc.sql("select variant_id, kind, word from variant_word where variant_id in (:variants) and store = :store")
                .param("variants", variantIds)
                .param("store", store)
                .query(row -> {
                    rows.computeIfAbsent(row.getLong("variant_id"), id -> new ArrayList<>())
                            .add(new Row(row.getInt("kind"), new String(row.getBytes("word"), StandardCharsets.UTF_8)));
                });
        return rows;
    }

    private static List<Row> rows(Variant variant) {
        List<Row> rows = new ArrayList<>();
        SearchWords.wholes(variant).forEach(word -> rows.add(new Row(0, word)));
        SearchWords.of(variant).forEach(word -> rows.add(new Row(1, word)));
        return rows;
    }

    private static SqlParameterSource parameters(String store, Variant variant, Row row) {
        return new MapSqlParameterSource("store", store)
                .addValue("kind", row.kind())
                .addValue("word", row.word().getBytes(StandardCharsets.UTF_8))
                .addValue("variant", variant.variantId());
    }

    private record Row(int kind, String word) {}
}
