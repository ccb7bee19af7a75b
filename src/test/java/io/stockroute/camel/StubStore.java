package io.stockroute.camel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A store that answers what it is told to answer, one after the other, over real HTTP; then with an empty success. */
final class StubStore {

    static final String EMPTY = "{'data': {}}";

    /** What was asked: the header and the body. */
    record Question(Headers headers, String body) {
        JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** One scripted answer. */
    @FunctionalInterface
    interface Reply {
        void send(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final Deque<Reply> calls = new ArrayDeque<>();
    private final Deque<Reply> tokens = new ArrayDeque<>();
    private boolean answersProbes;
    final List<Question> asked = new CopyOnWriteArrayList<>();
    final List<Question> askedForTokens = new CopyOnWriteArrayList<>();

    StubStore() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/admin/api/2026-10/graphql.json", exchange -> serve(exchange, asked, calls, EMPTY));
        server.createContext(
                "/admin/oauth/access_token",
                exchange ->
                        serve(exchange, askedForTokens, tokens, "{'access_token': 'granted', 'expires_in': 86399}"));
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void forget() {
        asked.clear();
        askedForTokens.clear();
        synchronized (this) {
            calls.clear();
            answersProbes = false;
            tokens.clear();
        }
    }

    synchronized StubStore answers(Reply... replies) {
        calls.addAll(List.of(replies));
        return this;
    }

    /** Whatever it is asked for its id alone, it answers; as a rule it does not. */
    synchronized StubStore answersProbes() {
        answersProbes = true;
        return this;
    }

    synchronized StubStore grants(Reply... replies) {
        tokens.addAll(List.of(replies));
        return this;
    }

    static Reply json(String body, String... headers) {
        return status(200, body, headers);
    }

    /** @param headers name and value in turn */
    static Reply status(int status, String body, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** Takes the call and hangs up without a word. */
    static Reply lostAnswer() {
        return exchange -> {
            throw new IOException("hang up");
        };
    }

    private void serve(HttpExchange exchange, List<Question> seen, Deque<Reply> script, String otherwise)
            throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Headers headers = new Headers();
            headers.putAll(exchange.getRequestHeaders());
            Reply reply;
            synchronized (this) {
                if (body.contains("query Probe")) {
                    (answersProbes ? json("{'data': {'shop': {'id': 'gid://shopify/Shop/1'}}}") : status(503, ""))
                            .send(exchange);
                    return;
                }
                seen.add(new Question(headers, body));
                reply = script.isEmpty() ? json(otherwise) : script.poll();
            }
            reply.send(exchange);
        }
    }
}
