package io.stockroute.console.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.Utc;
import io.stockroute.console.pool.PoolView;
import io.stockroute.console.web.Looking;
import io.stockroute.settings.Syncs;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class LevelViewTest {

    @ParameterizedTest
    @EnumSource
    void aLevelShowsWhatItsTargetIsMadeOf(TestDatabases database) {
        JdbcClient jdbc = order(JdbcClient.create(database.fresh()), 7, "WAITING");
        variant(jdbc, 50, "MUG-1");
        level(jdbc, 1, "main", 50, 10);
        level(jdbc, 2, "outlet", 60, 7);
        jdbc.sql(
                        "insert into level_link (level_id, source_level_id, sync, destination) values (2, 1, 'main', 'outlet')")
                .update();
        sold(jdbc, 7L, 50, 2, true);
        sold(jdbc, null, 50, 1, true);
        sold(jdbc, null, 50, 9, false);

        LevelView.Why why = new LevelView(jdbc, new PoolView(jdbc, new Syncs(List.of())))
                .why(Looking.administrator(), 2)
                .orElseThrow();

        assertThat(why.level().believed()).isEqualTo(7);
        assertThat(why.feeding()).singleElement().satisfies(source -> {
            assertThat(source.id()).isEqualTo(1);
            assertThat(source.believed()).isEqualTo(10);
        });
        assertThat(why.subtracted()).extracting(LevelView.Subtracted::units).containsExactly(2, 1);
        assertThat(why.subtracted()).extracting(LevelView.Subtracted::order).containsExactly("#7", null);
        assertThat(new LevelView(jdbc, new PoolView(jdbc, new Syncs(List.of())))
                        .why(Looking.administrator(), 1)
                        .orElseThrow()
                        .subtracted())
                .hasSize(2);
        assertThat(new LevelView(jdbc, new PoolView(jdbc, new Syncs(List.of()))).why(Looking.administrator(), 3))
                .isEmpty();
    }

    private static JdbcClient order(JdbcClient jdbc, long id, String state) {
        jdbc.sql("""
                        insert into destination_order (id, sync, destination, source, order_id, name, kind, state, reason,
                            order_created_at, since, accepted_at, due_at, cause)
                        values (:id, 'main', 'outlet', 'main', :number, :name, 'ORDER', :state, 'because', :at, :at, :at, :at,
                            'poll')""")
                .param("id", id)
                .param("number", 1000 + id)
                .param("name", "#" + id)
                .param("state", state)
                .param("at", at(id))
                .update();
        return jdbc;
    }

    private static void sold(JdbcClient jdbc, @Nullable Long order, long item, int units, boolean open) {
        jdbc.sql("""
                        insert into reservation (sync, destination, source_item_id, order_id, units, since, open, cause)
                        values ('main', 'outlet', :item, :order, :units, :at, :open, 'poll')""")
                .param("item", item)
                .param("order", order, Types.BIGINT)
                .param("units", units)
                .param("at", at(1))
                .param("open", open)
                .update();
    }

    private static void variant(JdbcClient jdbc, long item, String sku) {
        jdbc.sql("""
                        insert into variant (store, variant_id, product_id, inventory_item_id, handle, product_title,
                            variant_title, sku, barcode, handle_options, tracked, bundle, product_status, updated_at, indexed_at)
                        values ('main', :item, 1, :item, 'mug', 'Mug', 'Blue', :sku, '', 'mug', true, false, 'ACTIVE', :at,
                            :at)""").param("item", item).param("sku", sku).param("at", at(1)).update();
    }

    private static void level(JdbcClient jdbc, long id, String store, long item, int believed) {
        jdbc.sql("""
                        insert into level (id, store, inventory_item_id, location_id, believed, stocked)
                        values (:id, :store, :item, 1, :believed, true)""")
                .param("id", id)
                .param("store", store)
                .param("item", item)
                .param("believed", believed)
                .update();
    }

    private static OffsetDateTime at(long second) {
        return Utc.at(Instant.ofEpochSecond(second));
    }
}
