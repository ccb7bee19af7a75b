package io.stockroute.console.run;

import static io.stockroute.console.web.Looking.administrator;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.ListPage;
import io.stockroute.RowByRow;
import io.stockroute.TestDatabases;
import io.stockroute.Utc;
import io.stockroute.run.RunLevels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class RunChangeListTest {

    @ParameterizedTest
    @EnumSource
    void noChangeFallsBetweenTwoPages(TestDatabases database) {
        DataSource source = database.fresh();
        JdbcClient jdbc = JdbcClient.create(source);
        jdbc.sql("insert into run (id, kind, state, started_at) values (1, 'ALIGNMENT', 'AWAITING_APPROVAL', :at)")
                .param("at", Utc.at(Instant.EPOCH))
                .update();
        LongStream.rangeClosed(1, 5).forEach(level -> jdbc.sql(
                        "insert into run_change (run_id, level_id, from_quantity, to_quantity, size, state)"
                                + " values (1, ?, 9, 0, 9, 'PLANNED')")
                .param(level)
                .update());
        RunChangeList list = new RunChangeList(new RunLevels(jdbc, new RowByRow(source)));

        ListPage<RunChangeList.Change> first = list.page(administrator(), 1, Optional.empty(), 0, 2);
        ListPage<RunChangeList.Change> second = list.page(administrator(), 1, Optional.empty(), 1, 2);
        ListPage<RunChangeList.Change> last = list.page(administrator(), 1, Optional.empty(), 2, 2);

        assertThat(first.rows()).extracting(RunChangeList.Change::levelId).containsExactly(1L, 2L);
        assertThat(second.rows()).extracting(RunChangeList.Change::levelId).containsExactly(3L, 4L);
        assertThat(last.rows()).extracting(RunChangeList.Change::levelId).containsExactly(5L);
        List<Long> all = new ArrayList<>();
        list.each(administrator(), 1, RunChangeList.state("planned"), change -> all.add(change.levelId()));
        assertThat(all).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(list.page(administrator(), 1, RunChangeList.state("applied"), 0, 2)
                        .rows())
                .isEmpty();
        assertThat(first.more()).isTrue();
        assertThat(last.more()).isFalse();
    }
}
