package io.stockroute.catalog;

import io.stockroute.StoreScope;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Finds variants by SKU, barcode, handle or words of their texts, as they begin; each query walks one index and ends early. */
@Repository
public class ProductSearch {

    private static final int WHOLE = 0;
    private static final int WORD = 1;

    /** Of so many words variants have to have all; more are not looked at. */
    private static final int MOST_WORDS = 20;

    private static final String ORDER = " order by w.kind, w.word, w.variant_id, w.store limit :limit";

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

    /**
     * The first variants that a text finds. With a higher limit the same ones come first again.
     *
     * @param all whether there are no others
     */
    public record Hits(List<Found> variants, boolean all) {

        public Hits {
            variants = List.copyOf(variants);
        }
    }

    private final JdbcClient jdbc;

    public ProductSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What bears the text itself as SKU, barcode or handle comes first, then what begins with it, then what has all its words.
     *
     * @param most how many rows of the index are read at each of these steps; a variant may have several of them
     */
    public Hits find(StoreScope scope, String text, int most) {
        Set<String> stores = Set.copyOf(scope.stores());
        String whole = SearchWords.whole(text);
        if (whole.isEmpty() || stores.isEmpty()) {
            return new Hits(List.of(), true);
        }
        List<String> words =
                SearchWords.of(List.of(text)).stream().limit(MOST_WORDS).toList();
        Set<Found> found = new LinkedHashSet<>();
        for (StatementSpec step : steps(whole, words)) {
            List<Found> rows = found(step.param("stores", stores).param("limit", most));
            found.addAll(rows);
            if (rows.size() >= most) {
                return new Hits(List.copyOf(found), false);
            }
        }
        return new Hits(List.copyOf(found), true);
    }

    private List<StatementSpec> steps(String whole, List<String> words) {
        byte[] exact = bytes(whole);
        StatementSpec bears = jdbc.sql(FIRST + ORDER)
                .param("kind", WHOLE)
                .param("from", exact)
                .param("to", Arrays.copyOf(exact, exact.length + 1));
        StatementSpec begins = range(jdbc.sql(FIRST + ORDER), "", whole).param("kind", WHOLE);
        return words.isEmpty() ? List.of(bears, begins) : List.of(bears, begins, withAll(words));
    }

    private StatementSpec withAll(List<String> words) {
        String rarest = rarest(words);
        List<String> others =
                words.stream().filter(word -> !word.equals(rarest)).toList();
        StringBuilder sql = new StringBuilder(FIRST);
        for (int i = 0; i < others.size(); i++) {
            sql.append(ALSO.formatted(i));
        }
        StatementSpec query = range(jdbc.sql(sql + ORDER), "", rarest).param("kind", WORD);
        for (int i = 0; i < others.size(); i++) {
            query = range(query, String.valueOf(i), others.get(i));
        }
        return query;
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
        Map<String, String> names = new HashMap<>();
        return query.query((row, n) -> new Found(
                        names.computeIfAbsent(row.getString("store"), name -> name), row.getLong("variant_id")))
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
