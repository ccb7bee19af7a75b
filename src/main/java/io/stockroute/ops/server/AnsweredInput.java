package io.stockroute.ops.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import org.apache.catalina.connector.Response;
import org.apache.coyote.BadRequestException;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.http.HttpHeaders;

/**
 * A body that is answered where it breaks: with a size of a chunk that is none, or an end before its end. Tomcat closes the connection of
 * a body that is read without a waiting thread, and whoever waits for the answer never has one.
 */
final class AnsweredInput implements InputBuffer {

    private final InputBuffer wire;
    private final Response response;

    AnsweredInput(InputBuffer wire, Response response) {
        this.wire = wire;
        this.response = response;
    }

    /** What it stands in front of: the objects of a connection are those of its next request as well. */
    static InputBuffer without(InputBuffer input) {
        return input instanceof AnsweredInput answered ? answered.wire : input;
    }

    @Override
    public int doRead(ApplicationBufferHandler target) throws IOException {
        try {
            return wire.doRead(target);
        } catch (BadRequestException | EOFException e) {
            if (!response.isCommitted()) {
                response.setHeader(HttpHeaders.CONNECTION, "close");
                AddressValve.answer(
                        response, HttpServletResponse.SC_BAD_REQUEST, "The body is not what its headers announce.\n");
            }
            throw e;
        }
    }

    @Override
    public int available() {
        return wire.available();
    }
}
