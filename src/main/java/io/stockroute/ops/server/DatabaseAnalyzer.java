package io.stockroute.ops.server;

import java.util.Optional;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** A database that cannot be opened at the start: what its driver says, without the settings of the address, which may hold a password. */
class DatabaseAnalyzer extends AbstractFailureAnalyzer<CannotGetJdbcConnectionException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CannotGetJdbcConnectionException cause) {
        Throwable why = Optional.ofNullable(cause.getCause()).orElse(cause);
        String words = String.valueOf(why.getMessage()).replaceAll(";[^\"\\s]*", "");
        return new FailureAnalysis(
                "Stockroute cannot start: its database cannot be opened. " + words,
                "Check spring.datasource.url, username and password. The file of an embedded database must be in a folder that"
                        + " this user may write, and no other process may have it open; its path has no ';'. A database"
                        + " server must be running and reachable.",
                cause);
    }
}
