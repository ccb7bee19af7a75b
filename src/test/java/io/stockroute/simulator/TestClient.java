package io.stockroute.simulator;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stockroute.simulator.state.ShopSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Speaks to a simulated shop as any client would. */
final class TestClient {
    static final ObjectMapper JSON = new ObjectMapper();
    static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Shop shop;
    private String token = ShopSettings.DEFAULT_TOKEN;

    TestClient(Shop shop) {
        this.shop = shop;
    }

    TestClient withToken(String value) {
        token = value;
        return this;
    }

    JsonNode query(String query) {
        return query(query, Map.of());
    }

    /** The whole answer. */
    JsonNode query(String query, Map<String, Object> variables) {
        return json(post(query, variables).body());
    }

    HttpResponse<String> post(String query, Map<String, Object> variables) {
        try {
            Map<String, Object> body = new HashMap<>();
            body.put("query", query);
            body.put("variables", variables);
            return http.send(
                    HttpRequest.newBuilder(URI.create(shop.apiUrl() + "/admin/api/2026-10/graphql.json"))
                            .header("Content-Type", "application/json")
                            .header("X-Shopify-Access-Token", token)
                            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> send(String method, String url, String type, String body) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .header("Content-Type", type)
                            .method(method, BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String url) {
        return send("GET", url, "text/plain", "");
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
