package io.stockroute.stock.level;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class FanOutTest {

    @Test
    void aBatchShrinksWithWhatOneOfItsLevelsHolds() {
        assertThat(FanOut.size(0, 250)).isEqualTo(250);
        assertThat(FanOut.size(20, 250)).isEqualTo(250);
        assertThat(FanOut.size(300, 250))
                .as("100 Destinations with three locations each")
                .isEqualTo(16);
        assertThat(FanOut.size(100_000, 250)).isEqualTo(10);
        assertThat(FanOut.size(100_000, 1)).as("one that is read alone").isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void allThatIsFedByTheItemCounts(TestDatabases database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        IntStream.rangeClosed(1, 2).forEach(place -> add(jdbc, "main", 1, place));
        IntStream.rangeClosed(1, 100).forEach(store -> add(jdbc, "store-" + store, 2, 1));
        jdbc.sql("""
                        insert into level_link (level_id, source_level_id, sync, destination)
                        select d.id, s.id, 'main', d.store from level d join level s on s.store = 'main'
                        where d.store <> 'main'""").update();
        FanOut fanOut = new FanOut(jdbc);

        assertThat(fanOut.limit(id(jdbc, "main"), 250)).isEqualTo(25);
        assertThat(fanOut.limit(id(jdbc, "store-7"), 250))
                .as("a Destination's level holds as many")
                .isEqualTo(25);
    }

    private static void add(JdbcClient jdbc, String store, long item, long location) {
        jdbc.sql("insert into level (store, inventory_item_id, location_id) values (?, ?, ?)")
                .params(store, item, location)
                .update();
    }

    private static long id(JdbcClient jdbc, String store) {
        return jdbc.sql("select min(id) from level where store = ?")
                .param(store)
                .query(Long.class)
                .single();
    }
}
