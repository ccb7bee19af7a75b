package io.stockroute.ops.server;

import io.stockroute.BodyPace;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.function.Supplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/** A body that has to arrive at a pace, however often a byte of it comes. */
final class PacedInput implements InputBuffer {

    private final InputBuffer wire;
    private final Supplier<BodyPace> beginning;
    private @Nullable BodyPace pace;
    private long come;
    private boolean late;

    /** @param beginning its pace from now on; asked at the first read, as what the server does before is no fault of the sender's */
    PacedInput(InputBuffer wire, Supplier<BodyPace> beginning) {
        this.wire = wire;
        this.beginning = beginning;
    }

    @Override
    public int doRead(ApplicationBufferHandler target) throws IOException {
        BodyPace since = pace == null ? beginning.get() : pace;
        pace = since;
        if (late || since.isTooSlow(come)) {
            late = true; // whoever reads again does not wait again
            throw new SocketTimeoutException("The body did not arrive in time");
        }
        try {
            int read = wire.doRead(target);
            come += Math.max(read, 0);
            return read;
        } catch (SocketTimeoutException e) {
            late = true;
            throw e;
        }
    }

    @Override
    public int available() {
        return wire.available();
    }
}
