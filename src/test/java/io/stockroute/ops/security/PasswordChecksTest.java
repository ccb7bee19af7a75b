package io.stockroute.ops.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PasswordChecksTest {

    private final PasswordChecks checks = new PasswordChecks();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();

    @Test
    void strangersWaitForEachOtherAndNotForEverAndNobodyElseWaitsForThem() throws InterruptedException {
        checks.right("known address");
        List<Thread> strangers = new ArrayList<>();
        for (int n = 0; n < PasswordChecks.AT_A_TIME + PasswordChecks.WAITING + 10; n++) {
            Thread stranger = new Thread(this::checkSlowly);
            strangers.add(stranger);
            stranger.start();
        }
        await().untilAsserted(() -> assertThat(busy.get()).isGreaterThanOrEqualTo(10 - 2));
        assertThat(underWay).hasValue(PasswordChecks.AT_A_TIME);

        assertThat(checks.check("known address", false, () -> "right")).isEqualTo("right");
        assertThat(checks.check("device x", true, () -> "right")).isEqualTo("right");

        end.countDown();
        for (Thread stranger : strangers) {
            stranger.join();
        }
    }

    private void checkSlowly() {
        try {
            checks.check("stranger", false, () -> {
                underWay.incrementAndGet();
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return "wrong";
            });
        } catch (LoginBusy e) {
            busy.incrementAndGet();
        }
    }
}
