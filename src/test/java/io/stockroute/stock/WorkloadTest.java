package io.stockroute.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class WorkloadTest {

    @ParameterizedTest
    @EnumSource
    void aBlockedLevelThatIsDismissedIsNotCountedUntilItIsBlockedAgain(TestDatabases database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        jdbc.sql("""
                        insert into level (store, inventory_item_id, location_id, blocked, blocked_at, dismissed_at) values
                            ('outlet', 1, 1, 'no', timestamp with time zone '2026-11-23 10:00:00+00', null),
                            ('outlet', 2, 1, 'no', timestamp with time zone '2026-11-23 10:00:00+00',
                                timestamp with time zone '2026-11-23 10:00:00+00'),
                            ('outlet', 3, 1, 'no', timestamp with time zone '2026-11-23 10:00:01+00',
                                timestamp with time zone '2026-11-23 10:00:00+00'),
                            ('outlet', 4, 1, null, null, null)""").update();

        assertThat(new Workload(jdbc).of("outlet")).isEqualTo(new Workload.OfStore("outlet", 4, 0, 0, 2));
    }
}
