package io.stockroute.ops.server;

import io.stockroute.BodyPace;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** A body that has to arrive at a pace, however often a byte of it comes. */
final class PacedInput implements InputBuffer {

    private final InputBuffer wire;
    private final BodyPace pace;
    private long come;
    private boolean late;

    PacedInput(InputBuffer wire, BodyPace pace) {
        this.wire = wire;
        this.pace = pace;
    }

    @Override
    public int doRead(ApplicationBufferHandler target) throws IOException {
        if (late || pace.isTooSlow(come)) {
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
