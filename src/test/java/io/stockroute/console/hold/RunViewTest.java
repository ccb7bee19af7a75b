package io.stockroute.console.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.Utc;
import io.stockroute.console.Slice;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class RunViewTest {

    @ParameterizedTest
    @EnumSource
    void noChangeFallsBetweenTwoPages(TestDatabases database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        jdbc.sql("insert into run (id, kind, state, started_at) values (1, 'ALIGNMENT', 'HELD', :at)")
                .param("at", Utc.at(Instant.EPOCH))
                .update();
        LongStream.rangeClosed(1, 5).forEach(level -> jdbc.sql(
                        "insert into run_change (run_id, level_id, from_quantity, to_quantity, size, state)"
                                + " values (1, ?, 9, 0, 9, 'PLANNED')")
                .param(level)
                .update());
        RunView view = new RunView(jdbc, null, null);

        Slice<RunView.Change> first = view.changes(1, Optional.empty(), 0, 2);
        Slice<RunView.Change> second = view.changes(1, Optional.empty(), 1, 2);
        Slice<RunView.Change> last = view.changes(1, Optional.empty(), 2, 2);

        assertThat(first.rows()).extracting(RunView.Change::levelId).containsExactly(1L, 2L);
        assertThat(second.rows()).extracting(RunView.Change::levelId).containsExactly(3L, 4L);
        assertThat(last.rows()).extracting(RunView.Change::levelId).containsExactly(5L);
        assertThat(first.more()).isTrue();
        assertThat(last.more()).isFalse();
    }
}
