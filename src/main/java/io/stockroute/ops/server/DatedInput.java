package io.stockroute.ops.server;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** A body that has to be there by a time, however often a byte of it comes. */
final class DatedInput implements InputBuffer {

    private final InputBuffer wire;
    private final LongSupplier nanos;
    private final long begun;
    private final long longest;

    DatedInput(InputBuffer wire, Duration longest, LongSupplier nanos) {
        this.wire = wire;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.longest = longest.toNanos();
    }

    @Override
    public int doRead(ApplicationBufferHandler target) throws IOException {
        if (nanos.getAsLong() - begun > longest) {
            throw new SocketTimeoutException("The body did not arrive in time");
        }
        return wire.doRead(target);
    }

    @Override
    public int available() {
        return wire.available();
    }
}
