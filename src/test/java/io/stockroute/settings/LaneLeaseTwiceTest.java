package io.stockroute.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.stockroute.TestDatabases;
import io.stockroute.Tunings;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * After a kill, H2 was seen to hold the row of a lease twice and to refuse each update of it as a violation of its primary key. Nothing but
 * the message of that state can be made at will, so a trigger stands for it.
 */
class LaneLeaseTwiceTest {

    private final JdbcClient jdbc = JdbcClient.create(TestDatabases.H2.fresh());
    private final LaneLeases leases =
            new LaneLeases(jdbc, new DataSourceProperties(), mock(LaneLeases.FrozenStores.class), Tunings.defaults());

    /** Refuses updates as H2 does when an index holds a key twice. */
    public static final class RefusesUpdates implements Trigger {

        @Override
        public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
            throw new SQLException("Unique index or primary key violation", "23505", 23505);
        }
    }

    @BeforeEach
    void theRowCannotBeUpdated() {
        jdbc.sql("create trigger refuse before update on lane_lease for each row call '"
                        + RefusesUpdates.class.getName() + "'")
                .update();
    }

    @Test
    void anOwnLeaseIsWrittenAgain() {
        assertThat(leases.hold("outlet")).isTrue();
        assertThat(leases.hold("outlet")).isTrue();
        assertThat(rows()).isOne();
    }

    @Test
    void aLeaseThatHasRunOutIsTaken() {
        insert("current_timestamp - interval '1' second");

        assertThat(leases.hold("outlet")).isTrue();
        assertThat(rows()).isOne();
    }

    @Test
    void aLeaseThatAnotherHoldsIsLeftAlone() {
        insert("current_timestamp + interval '1' minute");

        assertThat(leases.hold("outlet")).isFalse();
        assertThat(rows()).isOne();
    }

    private void insert(String until) {
        jdbc.sql("insert into lane_lease (store, owner, until) values ('outlet', 'another', " + until + ")")
                .update();
    }

    private long rows() {
        return jdbc.sql("select count(*) from lane_lease").query(Long.class).single();
    }
}
