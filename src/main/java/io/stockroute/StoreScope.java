package io.stockroute;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What of the stores whoever asks may see. A module bounds what it tells by this, and need not know who asks. */
public interface StoreScope {

    /** Whether it is everything. */
    boolean seesAll();

    /** The syncs that may be seen. */
    Collection<String> syncNames();

    /** The stores that may be seen. */
    Collection<String> stores();

    /** Those of the stores that are a Source of these syncs. */
    Collection<String> sources();

    /**
     * Bounds a statement, whose SQL says where: {@code (:all or sync in (:syncs))}, {@code (:all or store in (:stores))} or
     * {@code (:all or source in (:sources))}.
     */
    default StatementSpec bind(StatementSpec sql) {
        return sql.params(Map.of(
                "all",
                seesAll(),
                "syncs",
                notEmpty(syncNames()),
                "stores",
                notEmpty(stores()),
                "sources",
                notEmpty(sources())));
    }

    /** SQL knows no empty list. */
    static List<String> notEmpty(Collection<String> names) {
        return Stream.concat(Stream.of(""), names.stream()).toList();
    }
}
