package io.stockroute.ops.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Refuses malformed addresses before any servlet or filter reads them in its own way, and answers for those that Tomcat refuses. The page
 * of errors is for errors: asked for by its address, it would tell of one that there was not.
 */
final class AddressValve extends ValveBase {

    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "Cache-Control", "no-store");

    private static final String ERRORS = "/error";

    AddressValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String path = request.getRequestURI();
        if (path == null
                || request.getHost() == null
                || request.getContext() == null
                || !NormalAddress.isNormal(path)) {
            response.setSuspended(false); // Tomcat has refused it already, without our headers
            response.resetBuffer();
            answer(response, HttpServletResponse.SC_BAD_REQUEST, "This address is malformed.\n");
        } else if (ERRORS.equals(request.getDecodedRequestURI())) {
            answer(response, HttpServletResponse.SC_NOT_FOUND, "There is nothing here.\n");
        } else {
            getNext().invoke(request, response);
        }
    }

    /** What a valve says itself, with the headers that every answer has. */
    static void answer(Response response, int status, String words) throws IOException {
        byte[] bytes = words.getBytes(StandardCharsets.US_ASCII);
        response.setStatus(status);
        HEADERS.forEach(response::setHeader);
        response.setContentType("text/plain");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        response.finishResponse();
    }
}
