package io.stockroute.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In a process of its own, started without any switch. */
class OutOfMemoryExitTest {

    enum Where {
        MAIN,
        THREAD,
        TIMER,
        CAUSE,
        NOT_AT_ALL
    }

    @ParameterizedTest
    @EnumSource
    void theProcessEndsWhereverItsMemoryRanOut(Where where) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Eater.class.getName(),
                        where.name())
                .redirectErrorStream(true)
                .start();

        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (where == Where.NOT_AT_ALL) {
            assertThat(process.exitValue()).isZero();
        } else {
            assertThat(process.exitValue()).as(output).isEqualTo(OutOfMemoryExit.STATUS);
            assertThat(output).contains("Out of memory: the process ends");
        }
    }

    static final class Eater {

        private Eater() {}

        public static void main(String[] arguments) {
            OutOfMemoryExit.install();
            switch (Where.valueOf(arguments[0])) {
                case MAIN -> eat();
                case THREAD -> on(new Thread(Eater::eat));
                case TIMER ->
                    new Timer("of the test")
                            .schedule(
                                    new TimerTask() {
                                        @Override
                                        public void run() {
                                            eat();
                                        }
                                    },
                                    0);
                case CAUSE -> swallow();
                case NOT_AT_ALL -> OutOfMemoryExit.look(new IllegalStateException(new RuntimeException("other")));
            }
        }

        private static void on(Thread thread) {
            thread.start();
        }

        private static void swallow() {
            try {
                eat();
            } catch (OutOfMemoryError e) {
                OutOfMemoryExit.look(new IllegalStateException(new RuntimeException(e)));
            }
        }

        private static void eat() {
            List<long[]> all = new ArrayList<>();
            while (all.size() < Integer.MAX_VALUE) {
                all.add(new long[100_000]);
            }
        }
    }
}
