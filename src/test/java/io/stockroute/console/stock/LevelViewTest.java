package io.stockroute.console.stock;

import static io.stockroute.order.SoldRows.order;
import static io.stockroute.order.SoldRows.sold;
import static io.stockroute.order.SoldRows.variant;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.console.web.Looking;
import io.stockroute.order.OrderState;
import io.stockroute.order.ProductOrders;
import io.stockroute.settings.Syncs;
import io.stockroute.stock.LevelList;
import io.stockroute.stock.PoolView;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class LevelViewTest {

    @ParameterizedTest
    @EnumSource
    void aLevelShowsWhatItsTargetIsMadeOf(TestDatabases database) {
        JdbcClient jdbc = order(JdbcClient.create(database.fresh()), 7, OrderState.WAITING);
        variant(jdbc, 50, "MUG-1");
        level(jdbc, 1, "main", 50, 10);
        level(jdbc, 2, "outlet", 60, 7);
        jdbc.sql(
                        "insert into level_link (level_id, source_level_id, sync, destination) values (2, 1, 'main', 'outlet')")
                .update();
        sold(jdbc, 7L, 50, 2, true);
        sold(jdbc, null, 50, 1, true);
        sold(jdbc, null, 50, 9, false);

        LevelView.Why why = view(jdbc).why(Looking.administrator(), 2).orElseThrow();

        assertThat(why.level().believed()).isEqualTo(7);
        assertThat(why.feeding()).singleElement().satisfies(source -> {
            assertThat(source.id()).isEqualTo(1);
            assertThat(source.believed()).isEqualTo(10);
        });
        assertThat(why.subtracted()).extracting(LevelView.Subtracted::units).containsExactly(2, 1);
        assertThat(why.subtracted()).extracting(LevelView.Subtracted::order).containsExactly("#7", null);
        assertThat(view(jdbc).why(Looking.administrator(), 1).orElseThrow().subtracted())
                .hasSize(2);
        assertThat(view(jdbc).why(Looking.administrator(), 3)).isEmpty();
    }

    private static LevelView view(JdbcClient jdbc) {
        return new LevelView(new LevelList(jdbc), new PoolView(jdbc, new Syncs(List.of())), new ProductOrders(jdbc));
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
}
