package io.stockroute.simulator.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Carries deliveries over HTTP for all shops: a few at a time, some of them later. */
public final class Courier implements AutoCloseable {
    /** Shopify's limits: 1 s to connect, 5 s for the whole answer (facts.md section 14). */
    private static final Duration CONNECT = Duration.ofSeconds(1);

    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int AT_ONCE = 8;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(daemons("timer"));
    private final ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE, daemons("courier"));

    /** Runs the work as soon as a courier is free, after the delay. */
    public void later(Duration delay, Runnable work) {
        try {
            if (delay.isZero()) {
                senders.execute(work);
            } else {
                ScheduledFuture<?> unused =
                        timer.schedule(() -> senders.execute(work), delay.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (RejectedExecutionException closing) {
            // the simulator is being stopped: nobody waits for this delivery any more
        }
    }

    /** The status of the answer, or 0 when there was none. */
    public int post(String uri, Map<String, String> headers, byte[] body) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(uri)).timeout(ANSWER).POST(BodyPublishers.ofByteArray(body));
            headers.forEach(request::header);
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException | IllegalArgumentException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        senders.shutdownNow();
    }

    private static ThreadFactory daemons(String name) {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, "simulator-" + name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
