package io.stockroute.ops.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.ops.SyncTrends;
import io.stockroute.ops.SyncTrends.Point;
import io.stockroute.ops.TrendMeasure;
import io.stockroute.ops.TrendSpan;
import io.stockroute.ops.trend.TrendCounts.Counted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.NavigableMap;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class TrendTableTest {

    private static final Instant NOW = Instant.parse("2026-11-30T21:44:59Z");

    @ParameterizedTest
    @EnumSource
    void instancesAddToTheSameQuarterAndDay(TestDatabases database) {
        DataSource source = database.fresh();
        TrendTable one = table(source, NOW);
        TrendTable other = table(source, NOW.minusSeconds(60));

        one.add(Map.of(new Counted<>("main", "SEEN"), 2L, new Counted<>("main", "TOOK_4"), 3L));
        other.add(Map.of(new Counted<>("main", "SEEN"), 5L, new Counted<>("other", "SEEN"), 9L));
        table(source, NOW.minus(Duration.ofHours(1))).add(Map.of(new Counted<>("main", "SEEN"), 1L));

        NavigableMap<Instant, Point> quarters = read(source, TrendSpan.QUARTER_HOUR);
        assertThat(quarters).hasSize(2);
        Point last = quarters.get(Instant.parse("2026-11-30T21:30:00Z"));
        assertThat(last.amount(TrendMeasure.SEEN)).isEqualTo(7);
        assertThat(last.took().get(4)).isEqualTo(3L);
        assertThat(read(source, TrendSpan.DAY)).hasSize(1);
        assertThat(read(source, TrendSpan.DAY).firstEntry().getValue().amount(TrendMeasure.SEEN))
                .isEqualTo(8);
    }

    @ParameterizedTest
    @EnumSource
    void ofWhatIsSampledTheMostStays(TestDatabases database) {
        DataSource source = database.fresh();

        for (long levels : new long[] {0, 12, 3}) {
            table(source, NOW).sample(Map.of("main", levels, "idle", 0L));
        }

        assertThat(read(source, TrendSpan.QUARTER_HOUR).firstEntry().getValue().amount(TrendMeasure.OUT_OF_SYNC))
                .isEqualTo(12);
        assertThat(new SyncTrends(JdbcClient.create(source)).of("idle", TrendSpan.DAY, Instant.EPOCH))
                .as("none is another thing than not to know")
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void nothingCountedIsNothingStored(TestDatabases database) {
        DataSource source = database.fresh();

        table(source, NOW).add(Map.of());

        assertThat(read(source, TrendSpan.DAY)).isEmpty();
    }

    private static TrendTable table(DataSource source, Instant now) {
        return new TrendTable(new NamedParameterJdbcTemplate(source), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static NavigableMap<Instant, Point> read(DataSource source, TrendSpan span) {
        return new SyncTrends(JdbcClient.create(source)).of("main", span, NOW.minus(Duration.ofDays(7)));
    }
}
