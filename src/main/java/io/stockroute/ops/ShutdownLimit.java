package io.stockroute.ops;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Ends the process some time after it was asked to end, whatever still runs. A thread inside of a long statement of the embedded database
 * answers no interrupt, and an orderly end would wait for it. Nothing is lost: the state is in the database, as after a crash.
 */
@Component
public final class ShutdownLimit {

    /** As of a process that SIGTERM has ended. */
    private static final int TERMINATED = 143;

    /** Work has as long as one phase of the shutdown; what is left is closing files and connections. */
    private static final Duration CLOSING = Duration.ofSeconds(15);

    private final Thread hook;

    @Autowired
    ShutdownLimit(@Value("${spring.lifecycle.timeout-per-shutdown-phase:45s}") Duration phase) {
        this(phase, CLOSING);
    }

    ShutdownLimit(Duration phase, Duration closing) {
        Duration limit = phase.plus(closing);
        hook = new Thread(() -> watch(limit), "shutdown-limit");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** A context that is closed while the process goes on, as in tests, needs no limit. */
    @PreDestroy
    void disarm() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // the process ends, and the limit holds
        }
    }

    /** The thread is a daemon: it keeps no process alive that has ended before. */
    private static void watch(Duration limit) {
        Thread watch = new Thread(
                () -> {
                    try {
                        Thread.sleep(limit.toMillis());
                    } catch (InterruptedException e) {
                        return;
                    }
                    System.err.println("Not at an end after " + limit.toSeconds() + " s: the process is ended now");
                    Runtime.getRuntime().halt(TERMINATED);
                },
                "shutdown-limit-watch");
        watch.setDaemon(true);
        watch.start();
    }
}
