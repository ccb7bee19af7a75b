package io.stockroute.console.pool;

import static io.stockroute.console.web.Looking.administrator;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.Utc;
import io.stockroute.settings.Syncs;
import io.stockroute.stock.LedgerCode;
import io.stockroute.stock.PoolOversells;
import io.stockroute.stock.PoolView;
import io.stockroute.stock.PoolView.Pool;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator sees of pools. */
class PoolViewTest {

    private JdbcClient jdbc;
    private PoolView view;

    private void given(TestDatabases database) {
        jdbc = JdbcClient.create(database.fresh());
        view = new PoolView(jdbc, new Syncs(List.of()));
        jdbc.sql("""
                        insert into level (id, store, inventory_item_id, location_id, stocked) values
                        (1, 'main', 100, 1, true), (2, 'outlet', 200, 11, true), (3, 'main', 101, 1, true)""").update();
    }

    @ParameterizedTest
    @EnumSource
    void aPoolThatEndedWithItsLinksIsListedWithTheReason(TestDatabases database) {
        given(database);
        change(10, 10, true, null);
        change(0, 10, false, LedgerCode.NOT_LINKED);

        assertThat(view.pools(administrator(), "", 0, 50).rows()).isEmpty();
        assertThat(view.incomplete(administrator(), "", 0, 50).rows())
                .singleElement()
                .satisfies(pool -> {
                    assertThat(pool.sourceLevel()).isEqualTo(1);
                    assertThat(pool.ended()).isEqualTo(LedgerCode.NOT_LINKED);
                });
        assertThat(view.incomplete(administrator(), "another", 0, 50).rows()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aLevelNamesThePoolsThatItShares(TestDatabases database) {
        given(database);
        link(1, 1, "main");
        link(2, 1, "outlet");
        jdbc.sql("insert into pool values (1, 'main', 7, ?)").param(at()).update();

        assertThat(view.of(administrator(), 2)).extracting(Pool::quantity).containsExactly(7);
        assertThat(view.of(administrator(), 1)).extracting(Pool::levels).containsExactly(2);
        assertThat(view.of(administrator(), 3)).isEmpty();
        assertThat(view.incomplete(administrator(), "", 0, 50).rows()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anOversellOfManyChangesTellsTheWorstAndIsNotHealedByTheEndOfItsPool(TestDatabases database) {
        given(database);
        change(1, 1, true, null);
        for (int unit = 0; unit < 120; unit++) {
            change(-1, -unit, false, null);
        }
        change(0, -119, false, LedgerCode.SOURCE_NOT_STOCKED);
        change(-4, -4, true, null);

        assertThat(new PoolOversells(jdbc).page(administrator(), false, 0, 50).rows())
                .satisfiesExactly(
                        begun -> {
                            assertThat(begun.units()).isEqualTo(4);
                            assertThat(begun.changes()).hasSize(1);
                        },
                        ended -> {
                            assertThat(ended.units()).isEqualTo(119);
                            assertThat(ended.healedAt()).isNull();
                            assertThat(ended.endedAt()).isNotNull();
                        });
        assertThat(view.changes(administrator(), "main", 1, 0, 50).rows())
                .as("since it began again")
                .hasSize(1);
    }

    private void link(long level, long source, String store) {
        jdbc.sql("insert into level_link values (?, ?, 'main', ?)")
                .params(level, source, store)
                .update();
    }

    private void change(int units, int quantity, boolean start, @Nullable LedgerCode ended) {
        jdbc.sql("""
                        insert into pool_change (source_level_id, sync, level_id, at, units, quantity, start, ended, cause)
                        values (1, 'main', 1, :at, :units, :quantity, :start, :ended, 'poll')""")
                .param("at", at())
                .param("units", units)
                .param("quantity", quantity)
                .param("start", start)
                .param("ended", ended == null ? null : ended.name(), java.sql.Types.VARCHAR)
                .update();
    }

    private static Object at() {
        return Utc.at(Instant.parse("2026-11-23T10:00:00Z"));
    }
}
