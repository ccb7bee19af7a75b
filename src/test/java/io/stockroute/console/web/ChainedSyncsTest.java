package io.stockroute.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.CodedReason;
import io.stockroute.Utc;
import io.stockroute.catalog.BulkReason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Stock flows from main to outlet, and on from outlet to popup in a sync of another merchant: what both see, and what one alone. */
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:chained;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=0;DB_CLOSE_DELAY=-1",
            "stockroute.stores.popup.domain=popup.myshopify.com",
            "stockroute.stores.popup.access-token=t",
            "stockroute.stores.popup.client-secret=secret-of-a-test-16",
            "stockroute.syncs.more.source=outlet",
            "stockroute.syncs.more.destinations=popup",
            "stockroute.syncs.more.enabled=false",
        })
class ChainedSyncsTest extends ConsolePages {

    @BeforeEach
    void aLevelInEachStore() {
        List.of("preview", "run_change", "operator_action", "variant")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        jdbc.sql("insert into store_state (store) values ('main'), ('outlet'), ('popup'), ('other'), ('shop')")
                .update();
        level(1, "outlet", "CUP-OF-OUTLET");
        level(2, "popup", "CUP-OF-POPUP");
    }

    @Test
    void whatARunKeepsOnHoldInStoresOfOthersIsShownToAdministratorsAloneAndDecidedByThem() {
        aRunOnHold(1, 2);

        assertThat(page("/runs/1")).contains("CUP-OF-OUTLET", "CUP-OF-POPUP", "Approve and write");
        merchantOf("main");

        for (String address : List.of("/runs/1", "/runs/1/changes.csv", "/api/v1/runs/1")) {
            assertThat(page(address)).as(address).contains("CUP-OF-OUTLET").doesNotContain("POPUP", "popup");
        }
        assertThat(page("/runs/1"))
                .contains("an administrator decides about it")
                .doesNotContain("Approve and write");
        assertThat(page("/api/v1/runs/1"))
                .contains("\"beyond\":true", "\"onHold\":1", "\"PLANNED\":1", "\"possible\":[]");
        for (String decision : List.of("approve", "reject", "undo", "resume")) {
            assertThat(form("/runs/1/" + decision).getStatus()).isEqualTo(403);
            assertThat(json("/api/v1/runs/1/" + decision).getStatus()).isEqualTo(403);
        }
        assertThat(state("run", 1)).isEqualTo("AWAITING_APPROVAL");
    }

    @Test
    void aRunThatStaysInTheirStoresIsTheMerchantsToDecide() {
        aRunOnHold(1);
        merchantOf("main");

        assertThat(page("/runs/1")).contains("because", "Approve and write").doesNotContain("an administrator decides");
        assertThat(form("/runs/1/approve").getRedirectedUrl()).isEqualTo("/runs/1");
        assertThat(state("run", 1)).isEqualTo("RUNNING");
    }

    @Test
    void aPreviewTellsNothingOfTheStoresBehindThoseOfTheMerchant() {
        aPreview();

        assertThat(page("/previews/1")).contains("2 levels would change in outlet, popup.", "via more");
        merchantOf("main");

        assertThat(page("/previews/1")).contains("1 level would change in outlet.", "CUP-OF-OUTLET");
        for (String address : List.of(
                "/previews/1",
                "/previews/1/progress",
                "/previews/1/skips",
                "/previews/1/changes.csv",
                "/previews/1/skips.csv",
                "/previews/1/outcome",
                "/api/v1/previews/1",
                "/api/v1/previews/1/changes",
                "/api/v1/previews/1/skips")) {
            assertThat(get(address).getStatus()).as(address).isEqualTo(200);
            assertThat(page(address)).as(address).doesNotContain("POPUP", "popup");
        }
        assertThat(get("/previews/1?store=popup").getStatus())
                .isEqualTo(get("/previews/1?store=no-such-store").getStatus())
                .isEqualTo(400);
        jdbc.sql("update preview set state = 'SAVED'").update();
        assertThat(page("/previews/1/outcome")).contains("CUP-OF-OUTLET").doesNotContain("POPUP", "popup");
        assertThat(page("/api/v1/previews/1")).contains("\"otherwise\":1").doesNotContain("popup");
    }

    @Test
    void aStoreThatOthersDependOnIsPausedByAnAdministrator() {
        for (String merchant : List.of("main", "outlet")) {
            merchantOf(merchant);

            assertThat(form("/stores/outlet/pause").getStatus()).isEqualTo(403);
            assertThat(json("/api/v1/stores/outlet/pause").getStatus()).isEqualTo(403);
            assertThat(json("/api/v1/stores/outlet/resume").getStatus()).isEqualTo(403);
            assertThat(page("/")).contains("id=\"store-outlet\"").doesNotContain("/stores/outlet/pause");
        }
        assertThat(form("/stores/popup/pause").getRedirectedUrl())
                .as("theirs alone")
                .isEqualTo("/");
        assertThat(page("/")).contains("/stores/popup/resume");
    }

    @Test
    void theSettingsNameNoStoreOfOthers() {
        assertThat(page("/syncs/main")).contains("popup");
        merchantOf("main");

        assertThat(page("/syncs/main")).contains("outlet").doesNotContain("popup", "shop\"");
    }

    private void aRunOnHold(long... levels) {
        run(1, "RECONCILIATION", "main", "", "AWAITING_APPROVAL");
        jdbc.sql("update run set reason = ? where id = 1")
                .param(CodedReason.column(BulkReason.RESULT_UNREADABLE.with("because of popup and others")))
                .update();
        for (long level : levels) {
            jdbc.sql("update level set on_hold_by = 1 where id = ?")
                    .param(level)
                    .update();
            jdbc.sql("""
                            insert into run_change (run_id, level_id, from_quantity, to_quantity, size, state)
                            values (1, ?, 9, 0, 9, 'PLANNED')""").param(level).update();
        }
    }

    private void aPreview() {
        jdbc.sql("""
                        insert into preview (id, sync, base_version, settings, difference, created_by, created_at, state, effect,
                            planned_at)
                        values (1, 'main', 0, '{}', 'nothing', 'admin', :at, 'OUTDATED', 'ALIGN', :at)""").param("at", Utc.at(Instant.EPOCH)).update();
        lines("outlet", "main", 1, "CUP-OF-OUTLET");
        lines("popup", "more", 2, "CUP-OF-POPUP");
    }

    private void lines(String store, String sync, long item, String sku) {
        jdbc.sql(
                        "insert into preview_store (preview_id, store, sync, source, levels, changes) values (1, ?, ?, false, 1, 1)")
                .params(store, sync)
                .update();
        jdbc.sql("""
                        insert into preview_change (inventory_item_id, location_id, store, preview_id, sync, product, variant, sku,
                            location, search, from_quantity, to_quantity, sort_key)
                        values (:item, 1, :store, 1, :sync, :sku, '', :sku, '', lower(:sku), 9, 0, -9)""")
                .param("item", item)
                .param("store", store)
                .param("sync", sync)
                .param("sku", sku)
                .update();
        jdbc.sql("""
                        insert into preview_skip (preview_id, destination, store, kind, product, variant, sku, location,
                            search)
                        values (1, :store, :store, 'BLANK', :sku, '', :sku, '', lower(:sku))""").param("store", store).param("sku", sku).update();
    }

    private void level(long id, String store, String sku) {
        jdbc.sql("""
                        insert into variant (store, variant_id, product_id, inventory_item_id, handle, product_title, variant_title,
                            sku, barcode, handle_options, tracked, bundle, product_status, updated_at, indexed_at)
                        values (:store, :id, 1, :id, '', :sku, '', :sku, '', '', true, false, 'ACTIVE', :at, :at)""")
                .param("store", store)
                .param("id", id)
                .param("sku", sku)
                .param("at", Utc.at(Instant.EPOCH))
                .update();
        jdbc.sql("""
                        insert into level (id, store, inventory_item_id, location_id, stocked, believed, target, drifting)
                        values (:id, :store, :id, 1, true, 9, 5, true)""").param("store", store).param("id", id).update();
    }
}
