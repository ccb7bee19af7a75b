package io.stockroute.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.Tunings;
import io.stockroute.settings.LaneLeases;
import io.stockroute.webhook.Deliveries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What several instances must agree on follows the database's clock: an instance whose own clock jumps takes and removes nothing. */
class SharedClockTest {

    private static final LaneLeases.FrozenStores NOTHING_FROZEN = new LaneLeases.FrozenStores() {
        @Override
        public boolean isFrozen(String store) {
            return false;
        }

        @Override
        public boolean isWorkedElsewhere(String store) {
            return false;
        }
    };

    @ParameterizedTest
    @EnumSource
    void aLeaseLastsByTheClockOfTheDatabase(TestDatabases database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        DataSourceProperties properties = new DataSourceProperties();
        properties.setUrl("jdbc:postgresql://any");
        var first = new LaneLeases(jdbc, properties, NOTHING_FROZEN, Tunings.defaults());
        var second = new LaneLeases(jdbc, properties, NOTHING_FROZEN, Tunings.defaults());

        assertThat(first.hold("outlet")).isTrue();
        assertThat(second.hold("outlet")).isFalse();
        OffsetDateTime until = jdbc.sql("select until from lane_lease")
                .query(OffsetDateTime.class)
                .single();
        assertThat(Duration.between(new DatabaseClock(jdbc).instant(), until.toInstant()))
                .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(61));

        jdbc.sql("update lane_lease set until = current_timestamp - interval '1' second")
                .update();
        assertThat(second.hold("outlet")).isTrue();
        assertThat(first.hold("outlet")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void theClockOfTheDatabaseTellsItsTime(TestDatabases database) {
        assertThat(Duration.between(new DatabaseClock(JdbcClient.create(database.fresh())).instant(), Instant.now())
                        .abs())
                .isLessThan(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @EnumSource
    void aDeliveryIsClaimedOnceByServersWhoseClocksDiffer(TestDatabases database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        var ahead = new Deliveries(jdbc, Clock.offset(Clock.systemUTC(), Duration.ofHours(1)));
        var behind = new Deliveries(jdbc, Clock.offset(Clock.systemUTC(), Duration.ofHours(-1)));
        jdbc.sql("""
                        insert into delivery (store, webhook_id, topic, received_at, body, state, due_at)
                        values ('outlet', 'w', 'orders/create', current_timestamp, '{}', 'RECEIVED', current_timestamp)""").update();

        assertThat(behind.claim(10)).as("due, whatever its clock says").hasSize(1);
        assertThat(ahead.claim(10)).as("claimed, whatever its clock says").isEmpty();
    }

    @Test
    void leasesKnowNoOtherClockAndThePurgeTakesThatOne() {
        assertThat(Arrays.stream(LaneLeases.class.getDeclaredFields()).map(field -> (Object) field.getType()))
                .doesNotContain(Clock.class);
        assertThat(Arrays.stream(Purge.class.getConstructors()[0].getParameters())
                        .filter(parameter -> parameter.getType() == Clock.class))
                .singleElement()
                .satisfies(clock ->
                        assertThat(clock.getAnnotation(Qualifier.class).value()).isEqualTo("databaseClock"));
    }
}
