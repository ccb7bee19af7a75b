package io.stockroute.ops.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Refuses malformed addresses before any servlet or filter reads them in its own way, and answers for those that Tomcat refuses. */
final class AddressValve extends ValveBase {

    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "Cache-Control", "no-store");

    private static final byte[] WORDS = "This address is malformed.\n".getBytes(StandardCharsets.US_ASCII);

    AddressValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String path = request.getRequestURI();
        if (path != null && request.getHost() != null && request.getContext() != null && NormalAddress.isNormal(path)) {
            getNext().invoke(request, response);
            return;
        }
        response.setSuspended(false); // Tomcat has refused it already, without our headers
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        HEADERS.forEach(response::setHeader);
        response.setContentType("text/plain");
        response.setContentLength(WORDS.length);
        response.getOutputStream().write(WORDS);
        response.finishResponse();
    }
}
