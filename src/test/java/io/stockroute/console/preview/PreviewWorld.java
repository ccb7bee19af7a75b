package io.stockroute.console.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.Utc;
import io.stockroute.console.web.ConsolePages;
import io.stockroute.run.preview.PreviewTurn;
import io.stockroute.run.preview.PreviewWork;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Five products in two stores that are in sync: 30, 5, 5, 5 and 5 of them. The first has an evil title. */
abstract class PreviewWorld extends ConsolePages {

    static final String SAFETY_STOCK = "{\"safety-stock\": {\"outlet\": 4}}";

    @Autowired
    PreviewWork work;

    @BeforeEach
    void fill() {
        forgetSettings();
        List.of("level_link", "level", "variant", "location", "store_state")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        for (String store : List.of("main", "outlet", "other")) {
            jdbc.sql("insert into store_state (store, catalog_at, locations_at) values (?, ?, ?)")
                    .params(store, Utc.at(Instant.now()), Utc.at(Instant.now()))
                    .update();
            place(store, "Floor " + EVIL);
        }
        for (int n = 1; n <= 5; n++) {
            level(n, "main", n == 1 ? 30 : 5);
            level(100 + n, "outlet", n == 1 ? 30 : 5);
            jdbc.sql(
                            "insert into level_link (level_id, source_level_id, sync, destination) values (?, ?, 'main', 'outlet')")
                    .params(100 + n, n)
                    .update();
            variant(n, "main", n == 1 ? "=1+1" : "SKU-" + n);
            variant(100 + n, "outlet", n == 1 ? "=1+1" : "SKU-" + n);
        }
        variant(200, "outlet", "ONLY-HERE");
    }

    long planned(String settings) {
        long id = want(settings);
        work();
        return id;
    }

    long want(String settings) {
        assertThat(json("/api/v1/syncs/main/previews", "{\"settings\": " + settings + "}")
                        .getStatus())
                .isEqualTo(201);
        return jdbc.sql("select max(id) from preview").query(Long.class).single();
    }

    void work() {
        PreviewTurn turn = work.next();
        while (turn.isWork()) {
            if (turn instanceof PreviewTurn.Plan plan) {
                work.plan(plan.preview());
            }
            turn = work.next();
        }
    }

    long saved() {
        return jdbc.sql("select count(*) from sync_setting_change")
                .query(Long.class)
                .single();
    }

    private void place(String store, String name) {
        jdbc.sql(
                        "insert into location (store, location_id, name, active, fulfillment_service) values (?, 1, ?, true, false)")
                .params(store, name)
                .update();
    }

    void level(long id, String store, int units) {
        jdbc.sql("""
                        insert into level (id, store, inventory_item_id, location_id, believed, believed_at, stocked)
                        values (?, ?, ?, 1, ?, ?, true)""").params(id, store, id, units, Utc.at(Instant.now())).update();
    }

    void variant(long id, String store, String sku) {
        jdbc.sql("""
                        insert into variant (store, variant_id, product_id, inventory_item_id, handle, product_title, variant_title,
                            sku, barcode, handle_options, tracked, bundle, product_status, updated_at, indexed_at)
                        values (?, ?, ?, ?, 'h', ?, 'V', ?, ?, ?, true, false, 'ACTIVE', ?, ?)""")
                .params(
                        store,
                        id,
                        id,
                        id,
                        "Cap " + EVIL,
                        sku,
                        "B" + sku,
                        "h" + id,
                        Utc.at(Instant.now()),
                        Utc.at(Instant.now()))
                .update();
    }
}
