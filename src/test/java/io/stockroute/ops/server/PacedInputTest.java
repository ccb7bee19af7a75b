package io.stockroute.ops.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockroute.BodyPace;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;

class PacedInputTest {

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void aBodyEndsAtItsTimeHoweverFastItComes() throws Exception {
        PacedInput input = input(1000, 1);

        for (int second = 0; second <= 15; second++) {
            assertThat(input.doRead(null)).isEqualTo(1000);
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        }

        assertThatThrownBy(() -> input.doRead(null)).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void aBodyThatTricklesEndsAfterTheFirstSeconds() throws Exception {
        PacedInput input = input(1, 1000);

        assertThat(input.doRead(null)).isEqualTo(1);
        nanos.addAndGet(BodyPace.START.toNanos());
        assertThat(input.doRead(null)).isEqualTo(1);
        nanos.addAndGet(1);

        assertThatThrownBy(() -> input.doRead(null)).isInstanceOf(SocketTimeoutException.class);
    }

    /** A password is checked before the body is read, and that may wait for its turn. */
    @Test
    void thePaceBeginsWhenTheServerBeginsToRead() throws Exception {
        PacedInput input = input(1, 1000);
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());

        assertThat(input.doRead(null)).isEqualTo(1);
    }

    @Test
    void whoReadsAgainAfterAPauseDoesNotWaitAgain() {
        AtomicLong reads = new AtomicLong();
        PacedInput input = new PacedInput(
                new InputBuffer() {

                    @Override
                    public int doRead(ApplicationBufferHandler target) throws SocketTimeoutException {
                        reads.incrementAndGet();
                        throw new SocketTimeoutException();
                    }

                    @Override
                    public int available() {
                        return 0;
                    }
                },
                () -> new BodyPace(Duration.ofSeconds(15), 1, nanos::get));

        assertThatThrownBy(() -> input.doRead(null)).isInstanceOf(SocketTimeoutException.class);
        assertThatThrownBy(() -> input.doRead(null)).isInstanceOf(SocketTimeoutException.class);
        assertThat(reads).hasValue(1);
    }

    private PacedInput input(int bytesEachTime, long leastRate) {
        return new PacedInput(
                new InputBuffer() {

                    @Override
                    public int doRead(ApplicationBufferHandler target) {
                        return bytesEachTime;
                    }

                    @Override
                    public int available() {
                        return bytesEachTime;
                    }
                },
                () -> new BodyPace(Duration.ofSeconds(15), leastRate, nanos::get));
    }
}
