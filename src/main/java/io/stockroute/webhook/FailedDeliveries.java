package io.stockroute.webhook;

import io.stockroute.RecordState;
import io.stockroute.Texts;
import io.stockroute.Utc;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Deliveries that could not be worked: an operator retries or dismisses them. */
@Repository
public class FailedDeliveries {

    private static final String AGAIN = """
            update delivery set state = :received, attempts = 0, due_at = current_timestamp, settled_at = null,
                dismissed_at = null, dismissed_by = null
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    public FailedDeliveries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Retries a failed or dismissed delivery.
     *
     * @return false if there is none of that id, or its body is not kept any more
     */
    @Transactional
    public boolean retry(long id) {
        return jdbc.sql(AGAIN + "where id = :id and state in (:from) and body is not null")
                        .param("received", DeliveryState.RECEIVED.name())
                        .param(
                                "from",
                                RecordState.names(RecordState.where(DeliveryState.class, DeliveryState::canRetry)))
                        .param("id", id)
                        .update()
                == 1;
    }

    /**
     * Retries the failed deliveries of these stores whose bodies are kept.
     *
     * @return how many
     */
    @Transactional
    public int retryAll(Collection<String> stores) {
        return stores.isEmpty()
                ? 0
                : jdbc.sql(AGAIN + "where state = :failed and body is not null and store in (:stores)")
                        .param("received", DeliveryState.RECEIVED.name())
                        .param("failed", DeliveryState.FAILED.name())
                        .param("stores", stores)
                        .update();
    }

    /**
     * Puts a failed delivery aside; who and when is kept.
     *
     * @return false if there is no failed delivery of that id
     */
    @Transactional
    public boolean dismiss(long id, String who) {
        return jdbc.sql("""
                        update delivery set state = :dismissed, dismissed_at = :now, dismissed_by = :who
                        where id = :id and state in (:from)""")
                        .param("dismissed", DeliveryState.DISMISSED.name())
                        .param("from", RecordState.before(DeliveryState.DISMISSED))
                        .param("now", now())
                        .param("who", Texts.cut(who, 100))
                        .param("id", id)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return Utc.at(clock.instant());
    }
}
