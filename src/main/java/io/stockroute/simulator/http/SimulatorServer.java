package io.stockroute.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** One HTTP server. The JDK's own one can close a connection without an answer. */
public final class SimulatorServer implements AutoCloseable {
    static {
        // otherwise every answer on a kept connection waits 40 ms for the other side's acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads;

    /** Starts at once; port 0 takes any free one. */
    public SimulatorServer(InetAddress address, int port) {
        AtomicInteger count = new AtomicInteger();
        threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "simulator-http-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        try {
            server = HttpServer.create(new InetSocketAddress(address, port), 0);
        } catch (IOException e) {
            threads.shutdown();
            throw new UncheckedIOException("the simulator cannot listen (port: " + port + "); is it taken?", e);
        }
        server.setExecutor(threads);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** Answers everything under a path. */
    public void mount(String path, Function<Request, Reply> handler) {
        server.createContext(path, exchange -> {
            try (exchange) {
                answer(exchange, handler);
            }
        });
    }

    private static void answer(HttpExchange exchange, Function<Request, Reply> handler) throws IOException {
        Request request = new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                exchange.getRequestURI().getRawQuery(),
                exchange.getRequestHeaders(),
                exchange.getRequestBody().readAllBytes());
        Reply reply;
        try {
            reply = handler.apply(request);
        } catch (RuntimeException e) {
            reply = Reply.text(500, "the simulator failed: " + e + "\n");
        }
        if (reply.lost()) {
            return; // closing an exchange that was not answered breaks the connection
        }
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        Reply.Stream stream = reply.stream();
        if (stream != null) {
            exchange.sendResponseHeaders(reply.status(), 0);
            stream.writeTo(exchange.getResponseBody());
            return;
        }
        exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        if (reply.body().length > 0) {
            exchange.getResponseBody().write(reply.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
