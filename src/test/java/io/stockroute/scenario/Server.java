package io.stockroute.scenario;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stockroute.StockrouteApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.apache.camel.CamelContext;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running server, in this JVM. */
public final class Server implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Surroundings stage;
    private final ConfigurableApplicationContext context;

    Server(Surroundings stage) {
        this(stage, StockrouteApplication.class);
    }

    /** @param parts the application and what is otherwise about it */
    Server(Surroundings stage, Class<?>... parts) {
        this.stage = stage;
        this.context = SpringApplication.run(parts, stage.arguments().toArray(String[]::new));
        if (!bean(CamelContext.class)
                .isStarted()) { // a Camel test whose context fails leaves it switched off for its process
            context.close();
            throw new IllegalStateException("Camel has not started");
        }
    }

    /** If it says that it is ready for requests. */
    boolean isReady() {
        return get("/actuator/health/readiness").statusCode() == 200;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The number that a query of the database counts. */
    public long count(String sql) {
        return bean(JdbcClient.class).sql(sql).query(Long.class).single();
    }

    /** Waits until nothing is under way any more: no delivery, no read, no write. */
    public void awaitRest() {
        awaitRest(Stage.PATIENCE);
    }

    void awaitRest(Duration patience) {
        await().atMost(patience).until(this::rests);
    }

    private boolean rests() {
        return stage.simulator.deliveriesIdle()
                && count("select count(*) from delivery where state = 'RECEIVED'") == 0
                && count("select count(*) from product_hint") == 0
                && count("select count(*) from level where read_wanted or drifting or write_id is not null") == 0;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    public JsonNode json(String path) {
        try {
            return JSON.readTree(get(path).body());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HttpResponse<String> post(String path) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build());
    }

    HttpRequest.Builder request(String path) {
        String login = Base64.getEncoder().encodeToString("admin:let-me-in".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + stage.port() + path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Basic " + login);
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
