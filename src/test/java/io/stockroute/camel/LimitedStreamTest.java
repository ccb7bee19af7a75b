package io.stockroute.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LimitedStreamTest {

    private final AtomicInteger cutOff = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void whatFitsIsReadAsItIs() throws IOException {
        LimitedStream stream = stream("ab\ncd\n", new OutgoingLimits("It", 6, Optional.of(2L), Optional.empty()));

        assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("ab\ncd\n");
        stream.close();
        assertThat(cutOff).hasValue(0);
    }

    @Test
    void oneByteMoreCutsTheConnectionOff() {
        LimitedStream stream = stream("abcdefg", new OutgoingLimits("It", 6, Optional.empty(), Optional.empty()));

        assertThatThrownBy(stream::readAllBytes).hasMessage("It is larger than 6 bytes and was not read further");
        assertThat(cutOff).hasValue(1);
    }

    @Test
    void aLineIsCountedAcrossReads() {
        LimitedStream stream = stream("ab\nabc\n", new OutgoingLimits("It", 100, Optional.of(2L), Optional.empty()));

        assertThatThrownBy(() -> {
                    while (stream.read() >= 0) {
                        assertThat(cutOff).hasValue(0);
                    }
                })
                .hasMessageContaining("a line of more than 2 bytes");
        assertThat(cutOff).hasValue(1);
    }

    @Test
    void oneThatNeverEndsRunsOutOfTime() throws IOException {
        LimitedStream stream =
                stream("abcdef", new OutgoingLimits("It", 100, Optional.empty(), Optional.of(Duration.ofSeconds(2))));

        stream.read();
        nanos.addAndGet(Duration.ofSeconds(3).toNanos());

        assertThatThrownBy(stream::read).hasMessageContaining("was not complete after 2 s");
    }

    @Test
    void closingItBeforeItsEndDoesNotReadTheRest() throws IOException {
        LimitedStream stream = stream("abcdef", new OutgoingLimits("It", 100, Optional.empty(), Optional.empty()));

        stream.read();
        stream.close();

        assertThat(cutOff).hasValue(1);
    }

    private LimitedStream stream(String text, OutgoingLimits limits) {
        return new LimitedStream(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                limits,
                cutOff::incrementAndGet,
                nanos::get);
    }
}
