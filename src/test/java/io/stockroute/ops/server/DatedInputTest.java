package io.stockroute.ops.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;

class DatedInputTest {

    @Test
    void aBodyEndsAtItsTimeHoweverOftenAByteComes() throws Exception {
        AtomicLong nanos = new AtomicLong();
        DatedInput input = new DatedInput(new OneByte(), Duration.ofSeconds(15), nanos::get);

        for (int second = 0; second <= 15; second++) {
            assertThat(input.doRead(null)).isEqualTo(1);
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        }

        assertThatThrownBy(() -> input.doRead(null)).isInstanceOf(SocketTimeoutException.class);
    }

    private static final class OneByte implements InputBuffer {

        @Override
        public int doRead(ApplicationBufferHandler target) {
            return 1;
        }

        @Override
        public int available() {
            return 1;
        }
    }
}
