package io.stockroute.ops.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import io.stockroute.ops.OutOfMemoryExits;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Where libraries swallow an OutOfMemoryError. */
class OutOfMemoryNetTest {

    private final OutOfMemoryExits exits = new OutOfMemoryExits();

    @BeforeEach
    void watch() {
        exits.watch();
    }

    @AfterEach
    void forget() {
        exits.forget();
    }

    @Test
    void whatIsLoggedIsSeenAtWhateverLevel() {
        LoggerContext logback = new LoggerContext();
        logback.addTurboFilter(new OutOfMemoryLogs.Watch());
        Logger log = logback.getLogger("library");

        log.error("failed", new IllegalStateException("something else"));
        assertThat(exits.count()).isZero();
        log.error("failed", new IllegalStateException(new OutOfMemoryError()));
        log.trace("{} and {} failed", "a", "b", new OutOfMemoryError());
        log.warn("failed {}", new OutOfMemoryError());

        assertThat(exits.count()).isEqualTo(3);
    }

    @Test
    void aRequestThatFailsOfItIsSeenAndFailsAsBefore() {
        OutOfMemoryFilter filter = new OutOfMemoryFilter();
        assertThatThrownBy(() -> filter.doFilter(
                        new MockHttpServletRequest(), new MockHttpServletResponse(), (request, response) -> {
                            throw new ServletException("Handler dispatch failed", new OutOfMemoryError());
                        }))
                .isInstanceOf(ServletException.class);
        assertThat(exits.count()).isEqualTo(1);

        assertThat(filter.resolveException(
                        new MockHttpServletRequest(),
                        new MockHttpServletResponse(),
                        null,
                        new ServletException(new OutOfMemoryError())))
                .isNull();
        assertThat(exits.count()).isEqualTo(2);
    }
}
