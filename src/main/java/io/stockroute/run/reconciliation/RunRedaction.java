package io.stockroute.run.reconciliation;

import io.stockroute.settings.StoreRedaction;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Removes the runs of a store, what runs changed in it, and previews that show its products. Its pairs are aligned again one day. */
@Repository
@Order(1) // the levels by which its rows are found are removed after that
class RunRedaction implements StoreRedaction {

    private static final List<String> STATEMENTS = List.of(
            "delete from run_change where level_id in (select id from level where store = :store)",
            "delete from bulk_level where level_id in (select id from level where store = :store)",
            "delete from run where store = :store");

    private final JdbcClient jdbc;

    RunRedaction(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public Optional<String> redact(String store) {
        STATEMENTS.forEach(sql -> jdbc.sql(sql).param("store", store).update());
        int previews = jdbc.sql(
                        "delete from preview where id in (select preview_id from preview_store where store = :store)")
                .param("store", store)
                .update();
        return Optional.of(previews + " previews");
    }
}
