package io.stockroute.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/**
 * Stands in for every host that a browser asks: for {@code admin.shopify.com} with a page that holds an app in a frame, for
 * {@code cdn.shopify.com} with App Bridge. Of both it does no more than what the app needs: a session token whenever it wants one.
 */
final class AdminStandIn implements AutoCloseable {

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** @param tokens makes a session token for the client id that the app names */
    AdminStandIn(UnaryOperator<String> tokens) {
        try {
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setHttpsConfigurator(new HttpsConfigurator(SelfSigned.context()));
        server.setExecutor(threads); // a connection that asks nothing yet must not keep others waiting
        server.createContext("/", exchange -> answer(exchange, "text/html", file("admin.html")));
        server.createContext(
                "/shopifycloud/app-bridge.js", exchange -> answer(exchange, "text/javascript", file("app-bridge.js")));
        server.createContext("/session-token", exchange -> {
            String client = exchange.getRequestURI().getQuery().replaceFirst("^client=", "");
            answer(exchange, "text/plain", tokens.apply(client).getBytes(StandardCharsets.UTF_8));
        });
        server.start();
    }

    /** What sends a browser here with whatever it asks for, except what is asked of this machine by its number. */
    String[] arguments() {
        String rules = "MAP * 127.0.0.1:" + server.getAddress().getPort() + ", EXCLUDE 127.0.0.1";
        return new String[] {"--host-resolver-rules=" + rules, "--ignore-certificate-errors"};
    }

    /** A page of this host that shows the app in its frame. */
    static String page(String host, String app) {
        return "https://" + host + "/?app=" + URLEncoder.encode(app, StandardCharsets.UTF_8);
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream content = AdminStandIn.class.getResourceAsStream("/browser/" + name)) {
            return Objects.requireNonNull(content, name).readAllBytes();
        }
    }

    private static void answer(HttpExchange exchange, String type, byte[] content) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
