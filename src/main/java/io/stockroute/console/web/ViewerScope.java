package io.stockroute.console.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Bounds a query by what its viewer sees. The SQL says where: {@code (:all or sync in (:syncs))} or
 * {@code (:all or store in (:stores))}.
 */
public final class ViewerScope {

    private ViewerScope() {}

    public static StatementSpec by(Viewer viewer, StatementSpec sql) {
        return sql.params(params(viewer));
    }

    private static Map<String, Object> params(Viewer viewer) {
        return Map.of(
                "all",
                viewer.isAdministrator(),
                "syncs",
                notEmpty(viewer.syncNames()),
                "stores",
                notEmpty(viewer.stores()));
    }

    /** SQL knows no empty list. */
    private static List<String> notEmpty(Collection<String> names) {
        return Stream.concat(Stream.of(""), names.stream()).toList();
    }
}
