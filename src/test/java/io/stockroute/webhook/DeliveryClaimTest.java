package io.stockroute.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.webhook.delivery.Delivery;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is taken up at a time is bounded in bytes as well: bodies of orders are kept whole, and there may be hundreds of large ones. */
class DeliveryClaimTest {

    private static final int LARGE = (int) Deliveries.CLAIM_BYTES / 4;

    @ParameterizedTest
    @EnumSource
    void largeBodiesAreProcessedAFewAtATimeOldestFirstAndOneThatIsLargerAlone(TestDatabases database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        Deliveries deliveries = new Deliveries(jdbc, Clock.systemUTC());
        for (int n = 0; n < 6; n++) {
            keep(jdbc, "large-" + n, LARGE);
        }
        keep(jdbc, "huge", 2 * (int) Deliveries.CLAIM_BYTES);
        keep(jdbc, "small-1", 10);
        keep(jdbc, "small-2", 10);

        assertThat(lengths(deliveries.claim(200))).containsExactly(LARGE, LARGE, LARGE, LARGE);
        assertThat(lengths(deliveries.claim(200))).containsExactly(LARGE, LARGE);
        assertThat(lengths(deliveries.claim(200))).containsExactly(2 * (int) Deliveries.CLAIM_BYTES);
        assertThat(lengths(deliveries.claim(1))).containsExactly(10);
        assertThat(lengths(deliveries.claim(200))).containsExactly(10);
        assertThat(deliveries.claim(200)).isEmpty();
        assertThat(jdbc.sql("select sum(attempts) from delivery")
                        .query(Integer.class)
                        .single())
                .as("what was left for later has not been tried")
                .isEqualTo(9);
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatWasErasedIsProcessed(TestDatabases database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        keep(jdbc, "erased", 10);
        jdbc.sql("update delivery set body = null").update();

        assertThat(new Deliveries(jdbc, Clock.systemUTC()).claim(200)).hasSize(1);
    }

    private static List<Integer> lengths(List<Delivery> claimed) {
        return claimed.stream().map(delivery -> delivery.body().length()).toList();
    }

    /** Each due a second after the one before. */
    private static void keep(JdbcClient jdbc, String id, int length) {
        jdbc.sql("""
                        insert into delivery (store, webhook_id, topic, received_at, body, state, due_at)
                        select 'outlet', :id, 'orders/create', current_timestamp, :body, 'RECEIVED',
                            current_timestamp - interval '1' hour + (select count(*) from delivery) * interval '1' second""").param("id", id).param("body", "x".repeat(length)).update();
    }
}
