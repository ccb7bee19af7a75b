package io.stockroute.ops.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the visitor's address, scheme and host from the headers of a proxy that is trusted, and of nobody else. Tomcat's own valve
 * believes whoever is in a private network, and knows patterns only.
 */
final class ProxyValve extends ValveBase {

    static final Duration BETWEEN_WARNINGS = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(ProxyValve.class);
    private static final String FOR = "X-Forwarded-For";
    private static final String PROTO = "X-Forwarded-Proto";
    private static final String HOST = "X-Forwarded-Host";
    private static final String PORT = "X-Forwarded-Port";
    private static final List<String> ALL = List.of(FOR, PROTO, HOST, PORT, "Forwarded");
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final TrustedProxies proxies;
    private final Clock clock;
    private final AtomicReference<Instant> quietUntil = new AtomicReference<>(Instant.MIN);

    ProxyValve(TrustedProxies proxies, Clock clock) {
        super(true);
        this.proxies = proxies;
        this.clock = clock;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (proxies.contain(request.getPeerAddr())) {
            believe(request);
        } else if (ALL.stream().anyMatch(header -> request.getHeader(header) != null)) {
            warn(request.getPeerAddr());
        }
        getNext().invoke(request, response);
    }

    private void believe(Request request) {
        List<String> chain = new ArrayList<>();
        for (String noted : Collections.list(request.getHeaders(FOR))) {
            for (String address : noted.split(",", -1)) {
                chain.add(NotedAddress.withoutPort(address));
            }
        }
        String visitor = proxies.visitor(request.getPeerAddr(), chain);
        request.setRemoteAddr(visitor);
        request.setRemoteHost(visitor);
        last(request, HOST)
                .filter(host -> host.matches("[A-Za-z0-9.-]{1,253}(:\\d{1,5})?"))
                .ifPresent(host -> request.getCoyoteRequest().serverName().setString(host.replaceFirst(":.*", "")));
        last(request, PROTO).filter(scheme -> scheme.matches("https?")).ifPresent(scheme -> {
            boolean secure = scheme.equals("https");
            request.setSecure(secure);
            request.getCoyoteRequest().scheme().setString(scheme);
            request.setServerPort(port(request).orElse(secure ? HTTPS : HTTP));
        });
    }

    /** The port that the visitor has asked, if the proxy tells it. */
    private static Optional<Integer> port(Request request) {
        return last(request, PORT)
                .filter(port -> port.matches("\\d{1,5}"))
                .or(() -> portOf(last(request, HOST)))
                .or(() -> portOf(last(request, "Host")))
                .map(Integer::valueOf);
    }

    private static Optional<String> portOf(Optional<String> host) {
        return host.filter(name -> name.matches("[^:]+:\\d{1,5}|\\[.*]:\\d{1,5}"))
                .map(name -> name.substring(name.lastIndexOf(':') + 1));
    }

    /** What the nearest proxy has said. */
    private static Optional<String> last(Request request, String header) {
        List<String> values = Collections.list(request.getHeaders(header));
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(values.get(values.size() - 1))
                        .map(text -> text.substring(text.lastIndexOf(',') + 1).strip());
    }

    private void warn(String peer) {
        Instant now = clock.instant();
        Instant until = quietUntil.get();
        if (now.isAfter(until) && quietUntil.compareAndSet(until, now.plus(BETWEEN_WARNINGS))) {
            LOG.warn(
                    "Forwarded headers from {} are not believed: it is not among stockroute.trusted-proxies. Name it there if"
                            + " it is your proxy; until then all its visitors count as one",
                    peer);
        }
    }
}
