package io.stockroute.stock.level;

import io.stockroute.settings.StoreRedaction;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Removes the levels of a store with their ledger, links, pools and writes. What was sold stays subtracted, as units only. */
@Repository
@Order(2) // others find what belongs to the levels as long as these are there
class LevelRedaction implements StoreRedaction {

    private static final List<String> STATEMENTS = List.of(
            "delete from reservation_read where level_id in (select id from level where store = :store)",
            """
            delete from pool_change where level_id in (select id from level where store = :store)
                or source_level_id in (select id from level where store = :store)""",
            "delete from pool where source_level_id in (select id from level where store = :store)",
            """
            delete from level_link where level_id in (select id from level where store = :store)
                or source_level_id in (select id from level where store = :store)""",
            "delete from stock_write_row where level_id in (select id from level where store = :store)",
            "update level set write_id = null where store = :store",
            "delete from stock_write where store = :store",
            "delete from ledger_entry where level_id in (select id from level where store = :store)");

    private final JdbcClient jdbc;

    LevelRedaction(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public Optional<String> redact(String store) {
        STATEMENTS.forEach(sql -> jdbc.sql(sql).param("store", store).update());
        int levels = jdbc.sql("delete from level where store = :store")
                .param("store", store)
                .update();
        return Optional.of(levels + " levels");
    }
}
