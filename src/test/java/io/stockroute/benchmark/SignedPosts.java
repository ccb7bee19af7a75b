package io.stockroute.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signed deliveries over connections that stay open: a client that costs little beside the server that it measures. */
final class SignedPosts {

    private static final String TOPIC = "inventory_levels/update";

    private final int connections;

    SignedPosts(int connections) {
        this.connections = connections;
    }

    /**
     * What came of one round.
     *
     * @param seconds from the first request to the last answer
     * @param nanos how long each answer took, ascending
     */
    record Round(double seconds, List<Long> nanos) {

        double rate() {
            return nanos.size() / seconds;
        }

        /** Milliseconds within which so many percent of the answers came. */
        double within(int percent) {
            return nanos.get(Math.min(nanos.size() - 1, nanos.size() * percent / 100)) / 1e6;
        }
    }

    /** As fast as the answers come. */
    Round send(int port, int deliveries) throws Exception {
        return send(port, deliveries, new Semaphore(deliveries));
    }

    /** At most so many a second. */
    Round send(int port, int deliveries, double rate) throws Exception {
        Semaphore due = new Semaphore(0);
        ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
        try {
            Future<?> ticks = pace.scheduleAtFixedRate(due::release, 0, (long) (1e9 / rate), TimeUnit.NANOSECONDS);
            Round round = send(port, deliveries, due);
            ticks.cancel(false);
            return round;
        } finally {
            pace.shutdownNow();
        }
    }

    /**
     * Sends deliveries, each once and each with a body of its own.
     *
     * @param due a permit for each request that may begin
     * @throws IllegalStateException if an answer is not 200
     */
    private Round send(int port, int deliveries, Semaphore due) throws Exception {
        List<List<byte[]>> shares = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            shares.add(new ArrayList<>());
        }
        for (int i = 0; i < deliveries; i++) {
            shares.get(i % connections).add(request(i));
        }
        try (Workers workers = new Workers(connections)) {
            long begin = System.nanoTime();
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> one : shares.stream()
                    .map(share -> workers.pool().submit(() -> connection(port, share, due)))
                    .toList()) {
                all.addAll(one.get());
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new Round(seconds, all.stream().sorted().toList());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static List<Long> connection(int port, List<byte[]> requests, Semaphore due) throws Exception {
        List<Long> took = new ArrayList<>();
        Connection connection = new Connection(port);
        try {
            for (byte[] request : requests) {
                due.acquire();
                long begin = System.nanoTime();
                boolean open = connection.send(request);
                took.add(System.nanoTime() - begin);
                if (!open) {
                    connection.close();
                    connection = new Connection(port);
                }
            }
        } finally {
            connection.close();
        }
        return took;
    }

    /** One connection; a server ends it after so many requests. */
    private record Connection(Socket socket, InputStream in) {

        Connection(int port) throws IOException {
            this(new Socket(InetAddress.getLoopbackAddress(), port));
        }

        private Connection(Socket socket) throws IOException {
            this(socket, new BufferedInputStream(socket.getInputStream()));
            socket.setTcpNoDelay(true);
        }

        /** Whether it stays open. */
        boolean send(byte[] request) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(request);
            out.flush();
            String status = line(in);
            if (!status.startsWith("HTTP/1.1 200")) {
                throw new IllegalStateException("The answer was " + status);
            }
            int length = 0;
            boolean chunked = false;
            boolean open = true;
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                String header = line.toLowerCase(Locale.ROOT);
                if (header.startsWith("content-length:")) {
                    length = Integer.parseInt(
                            header.substring("content-length:".length()).strip());
                }
                chunked |= header.startsWith("transfer-encoding:");
                open &= !header.equals("connection: close");
            }
            in.skipNBytes(length);
            while (chunked) {
                int size = Integer.parseInt(line(in), 16);
                in.skipNBytes(size + 2L);
                chunked = size > 0;
            }
            return open;
        }

        void close() throws IOException {
            socket.close();
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private static byte[] request(int number) throws Exception {
        byte[] body =
                "{\"inventory_item_id\":%d,\"location_id\":7,\"available\":%d,\"updated_at\":\"2026-11-30T12:00:00Z\"}"
                        .formatted(900_000_000 + number % 500, number)
                        .getBytes(StandardCharsets.UTF_8);
        byte[] head = """
                POST /webhooks/shopify HTTP/1.1
                Host: 127.0.0.1
                Content-Type: application/json
                Content-Length: %d
                X-Shopify-Topic: %s
                X-Shopify-Webhook-Id: %s
                X-Shopify-Shop-Domain: main.myshopify.com
                X-Shopify-API-Version: 2026-10
                X-Shopify-Triggered-At: %s
                X-Shopify-Hmac-Sha256: %s

                """.formatted(body.length, TOPIC, UUID.randomUUID(), Instant.now(), sign(body))
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    static String sign(byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(BenchmarkStores.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(body));
    }

    private record Workers(ExecutorService pool) implements AutoCloseable {

        Workers(int threads) {
            this(Executors.newFixedThreadPool(threads));
        }

        @Override
        public void close() {
            pool.shutdownNow();
        }
    }
}
