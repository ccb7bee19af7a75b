package io.stockroute.catalog;

import io.stockroute.StoreScope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Finds variants by SKU, barcode, handle or words of their texts, as they begin; each query walks one index and ends early. */
@Repository
public class ProductSearch {

    /** So many variants are found at most: who gets more looks for something narrower. */
    public static final int MOST = 1000;

    private static final int WHOLE = 0;
    private static final int WORD = 1;

    /** A search whose every word is at least as frequent begins with the first one. */
    private static final int FREQUENT = 2000;

    private static final String FIRST = """
            select w.store, w.variant_id from variant_word w
            where w.kind = :kind and w.word >= :from and w.word < :to and w.store in (:stores)
            """;

    private static final String ALSO = """
             and exists (select 1 from variant_word o where o.variant_id = w.variant_id and o.store = w.store
                and o.kind = 1 and o.word >= :from%1$d and o.word < :to%1$d)
            """;

    /** A variant of a store. */
    public record Found(String store, long variantId) {}

    private final JdbcClient jdbc;

    public ProductSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What bears the text itself as SKU, barcode or handle comes first, then what begins with it, then what has all its words. */
    public List<Found> find(StoreScope scope, String text) {
        Set<String> stores = Set.copyOf(scope.stores());
        String whole = SearchWords.whole(text);
        if (whole.isEmpty() || stores.isEmpty()) {
            return List.of();
        }
        Set<Found> found = new LinkedHashSet<>();
        byte[] exact = bytes(whole);
        found.addAll(found(jdbc.sql(FIRST + " order by w.kind, w.word, w.variant_id, w.store limit :limit")
                .param("kind", WHOLE)
                .param("from", exact)
                .param("to", Arrays.copyOf(exact, exact.length + 1))
                .param("stores", stores)
                .param("limit", MOST)));
        found.addAll(
                found(range(jdbc.sql(FIRST + " order by w.kind, w.word, w.variant_id, w.store limit :limit"), "", whole)
                        .param("kind", WHOLE)
                        .param("stores", stores)
                        .param("limit", MOST)));
        List<String> words = new ArrayList<>(SearchWords.of(List.of(text)));
        if (found.size() < MOST && !words.isEmpty()) {
            found.addAll(withAll(words, stores));
        }
        return found.stream().limit(MOST).toList();
    }

    private List<Found> withAll(List<String> words, Set<String> stores) {
        String rarest = rarest(words);
        List<String> others =
                words.stream().filter(word -> !word.equals(rarest)).limit(5).toList();
        StringBuilder sql = new StringBuilder(FIRST);
        for (int i = 0; i < others.size(); i++) {
            sql.append(ALSO.formatted(i));
        }
        StatementSpec query = range(
                        jdbc.sql(sql + " order by w.kind, w.word, w.variant_id, w.store limit :limit"), "", rarest)
                .param("kind", WORD)
                .param("stores", stores)
                .param("limit", MOST);
        for (int i = 0; i < others.size(); i++) {
            query = range(query, String.valueOf(i), others.get(i));
        }
        return found(query);
    }

    private String rarest(List<String> words) {
        String rarest = words.get(0);
        long fewest = Long.MAX_VALUE;
        for (String word : words.size() == 1 ? List.<String>of() : words) {
            long variants = range(jdbc.sql("""
                                    select count(*) from (select 1 from variant_word
                                        where kind = 1 and word >= :from and word < :to limit :limit) few"""), "", word)
                    .param("limit", FREQUENT)
                    .query(Long.class)
                    .single();
            if (variants < fewest) {
                rarest = word;
                fewest = variants;
            }
        }
        return rarest;
    }

    private static List<Found> found(StatementSpec query) {
        return query.query((row, n) -> new Found(row.getString("store"), row.getLong("variant_id")))
                .list();
    }

    /** All words that begin so: no byte of UTF-8 is as large as the one at the end. */
    private static StatementSpec range(StatementSpec query, String name, String beginning) {
        byte[] from = bytes(beginning);
        byte[] to = Arrays.copyOf(from, from.length + 1);
        to[from.length] = (byte) 0xff;
        return query.param("from" + name, from).param("to" + name, to);
    }

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }
}
