package io.stockroute.webhook.intake;

import io.stockroute.webhook.WebhookRequest;
import java.time.Clock;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the deliveries that the gate has let in, once however often they come; those that are more than a hint also once however often
 * their body comes. Deliveries that arrive together share a commit.
 */
@Component
public class WebhookInbox {

    private static final int TOGETHER = 200;

    private final GroupCommit<NewDelivery> commits;
    private final Clock clock;

    public WebhookInbox(NamedParameterJdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
        var one = new TransactionTemplate(transactions);
        this.commits = new GroupCommit<>(
                rows -> one.executeWithoutResult(status -> jdbc.batchUpdate(
                        NewDelivery.INSERT, rows.stream().map(NewDelivery::row).toArray(SqlParameterSource[]::new))),
                WebhookInbox::isOutage,
                TOGETHER);
        this.clock = clock;
    }

    /** When this returns the delivery is committed. One that is known already is not kept again. */
    public void keep(WebhookRequest request) {
        commits.add(NewDelivery.of(request, clock.instant()));
    }

    private static boolean isOutage(RuntimeException failure) {
        return failure instanceof TransactionException || failure instanceof DataAccessResourceFailureException;
    }
}
