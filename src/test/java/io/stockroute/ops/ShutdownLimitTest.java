package io.stockroute.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShutdownLimitTest {

    /** A process whose end waits for something that never comes, or for nothing. */
    static final class Stuck {

        private Stuck() {}

        public static void main(String[] arguments) throws InterruptedException {
            new ShutdownLimit(Duration.ofSeconds(1), Duration.ZERO);
            CountDownLatch never = new CountDownLatch(1);
            if (arguments[0].equals("stuck")) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    while (true) {
                        try {
                            never.await(); // as a statement that answers no interrupt
                        } catch (InterruptedException e) {
                            System.out.println("interrupted in vain");
                        }
                    }
                }));
            }
            System.out.println("up");
            never.await();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stuck", "free"})
    void aProcessThatIsAskedToEndEnds(String kind) throws Exception {
        Process process = start(kind);
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("up");

            process.destroy();

            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(143);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aContextThatIsClosedLeavesNoHook() {
        ShutdownLimit limit = new ShutdownLimit(Duration.ofDays(1), Duration.ZERO);

        limit.disarm();
        limit.disarm();
    }

    private static Process start(String kind) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Stuck.class.getName(),
                        kind)
                .redirectErrorStream(true)
                .start();
    }
}
