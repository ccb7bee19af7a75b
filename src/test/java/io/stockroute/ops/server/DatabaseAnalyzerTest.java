package io.stockroute.ops.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

class DatabaseAnalyzerTest {

    @Test
    void whatTheDriverSaysIsToldWithoutTheSettingsOfTheAddress() {
        FailureAnalysis told = new DatabaseAnalyzer()
                .analyze(new IllegalStateException(
                        "wrapped",
                        new CannotGetJdbcConnectionException(
                                "no connection",
                                new SQLException("No folder \"jdbc:h2:/nowhere/x;PASSWORD=hush\" [90031-232]"))));

        assertThat(told.getDescription())
                .isEqualTo("Stockroute cannot start: its database cannot be opened. No folder \"jdbc:h2:/nowhere/x\""
                        + " [90031-232]");
        assertThat(told.getAction()).startsWith("Check spring.datasource.url");
    }
}
