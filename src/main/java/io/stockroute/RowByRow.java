package io.stockroute;

import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the rows of an answer one by one, however many there are: for files. */
@Component
public class RowByRow {

    /** So many rows are in memory at a time. */
    private static final int PORTION = 500;

    private final JdbcClient portions;
    private final TransactionTemplate reading;

    public RowByRow(DataSource database) {
        JdbcTemplate template = new JdbcTemplate(database);
        template.setFetchSize(PORTION);
        portions = JdbcClient.create(template);
        reading = new TransactionTemplate(
                new JdbcTransactionManager(database)); // PostgreSQL hands out portions in one alone
        reading.setReadOnly(true);
    }

    public void each(Function<JdbcClient, StatementSpec> question, RowCallbackHandler taker) {
        reading.executeWithoutResult(transaction -> question.apply(portions).query(taker));
    }
}
