package io.stockroute.console.timeline;

import io.stockroute.console.web.Viewer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What causes name, as far as it is still kept and the viewer may see it. */
@Repository
class CauseTable {

    private final JdbcClient jdbc;

    CauseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param causes in their text form */
    CauseText words(Viewer viewer, Collection<String> causes) {
        List<CauseRef> refs =
                causes.stream().map(CauseRef::of).flatMap(Optional::stream).toList();
        return new CauseText(
                named(
                        viewer,
                        refs,
                        CauseRef.Kind.DELIVERY,
                        "select id, store from delivery where id in (:ids) and (:all or store in (:stores))"),
                named(viewer, refs, CauseRef.Kind.RUN, """
                        select id, kind from run where id in (:ids) and (:all or sync in (:syncs) or (sync is null and store in (:stores)))"""),
                named(
                        viewer,
                        refs,
                        CauseRef.Kind.WRITE,
                        "select id, store from stock_write where id in (:ids) and (:all or store in (:stores))"),
                named(viewer, refs, CauseRef.Kind.WRITE, """
                        select id, store from stock_write
                        where id in (:ids) and settled_at is null and (:all or store in (:stores))""").keySet(),
                named(viewer, refs, CauseRef.Kind.ORDER, """
                        select id, name || ' of ' || destination from destination_order
                        where id in (:ids) and (:all or sync in (:syncs))"""));
    }

    private Map<Long, String> named(Viewer viewer, List<CauseRef> refs, CauseRef.Kind kind, String sql) {
        List<Long> ids = refs.stream()
                .filter(ref -> ref.kind() == kind)
                .map(CauseRef::number)
                .distinct()
                .toList();
        Map<Long, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            viewer.bind(jdbc.sql(sql)).param("ids", ids).query(row -> {
                names.put(row.getLong(1), row.getString(2));
            });
        }
        return names;
    }
}
