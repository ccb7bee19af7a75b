package io.stockroute.ops.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.stockroute.TestDatabases;
import io.stockroute.Utc;
import io.stockroute.order.OrderBacklog;
import io.stockroute.settings.Syncs;
import io.stockroute.settings.file.ConfigurationFixture;
import io.stockroute.stock.ReservedUnits;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class OrderMetricsTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_000);

    @ParameterizedTest
    @EnumSource
    void ordersAndWhatIsSubtractedForThemAreCounted(TestDatabases database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        order(jdbc, 1, "IMPORTED", 100);
        order(jdbc, 2, "WAITING", 900);
        order(jdbc, 3, "CREATING", 970);
        sold(jdbc, "2", 5, true);
        sold(jdbc, "1", 7, false);
        sold(jdbc, "null", 3, true);

        var meters = meters(jdbc, "orders");

        assertThat(meters.get("stockroute.orders")
                        .tag("state", "waiting")
                        .gauge()
                        .value())
                .isEqualTo(1);
        assertThat(meters.get("stockroute.orders")
                        .tag("state", "on_hold")
                        .gauge()
                        .value())
                .isZero();
        assertThat(meters.find("stockroute.orders").tag("state", "imported").gauge())
                .as("the history is not counted at every scrape")
                .isNull();
        assertThat(meters.get("stockroute.orders.oldest.seconds").gauge().value())
                .isEqualTo(100);
        assertThat(meters.get("stockroute.units.subtracted")
                        .tag("why", "ordered")
                        .gauge()
                        .value())
                .isEqualTo(5);
        assertThat(meters.get("stockroute.units.subtracted")
                        .tag("why", "provisional")
                        .gauge()
                        .value())
                .isEqualTo(3);
    }

    @Test
    void whereNoOrderWaitsNoneIsOld() {
        var meters = meters(JdbcClient.create(TestDatabases.H2.fresh()), "draft-orders");

        assertThat(meters.get("stockroute.orders.oldest.seconds").gauge().value())
                .isZero();
    }

    @Test
    void aSyncThatBringsNoOrdersIsNotMeasured() {
        assertThat(meters(JdbcClient.create(TestDatabases.H2.fresh()), "one-way")
                        .getMeters())
                .isEmpty();
    }

    private static SimpleMeterRegistry meters(JdbcClient jdbc, String strategy) {
        Syncs syncs = ConfigurationFixture.read(ConfigurationFixture.RIGHT + "      strategy: " + strategy + "\n")
                .syncs();
        var meters = new SimpleMeterRegistry();
        new OrderMetrics(syncs, new OrderBacklog(jdbc), new ReservedUnits(jdbc), Clock.fixed(NOW, ZoneOffset.UTC))
                .bindTo(meters);
        return meters;
    }

    private static void order(JdbcClient jdbc, long id, String state, long second) {
        jdbc.sql("""
                        insert into destination_order (id, sync, destination, source, order_id, name, kind, state,
                            order_created_at, since, accepted_at, due_at, cause)
                        values (:id, 'main', 'outlet', 'main', :id, '#7', 'ORDER', :state, :at, :at, :at, :at, 'poll')""")
                .param("id", id)
                .param("state", state)
                .param("at", Utc.at(Instant.ofEpochSecond(second)))
                .update();
    }

    private static void sold(JdbcClient jdbc, String order, int units, boolean open) {
        jdbc.sql("""
                        insert into reservation (source, destination, source_item_id, order_id, units, since, open, cause)
                        values ('main', 'outlet', 50, %s, :units, :at, :open, 'poll')""".formatted(order))
                .param("units", units)
                .param("at", Utc.at(NOW))
                .param("open", open)
                .update();
    }
}
