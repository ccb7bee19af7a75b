package io.stockroute.simulator.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client sent. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Request(String method, String path, @Nullable String query, Headers headers, byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    public @Nullable String header(String name) {
        return headers.getFirst(name);
    }

    /** The body as JSON object, or null when it is none. An empty body is an empty object. */
    public @Nullable Map<String, Object> json() {
        String text = new String(body, StandardCharsets.UTF_8);
        try {
            return text.isBlank() ? Map.of() : JSON.readValue(text, MAP);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** The body as form, or as JSON where it is declared as such. */
    public Map<String, String> fields() {
        String type = header("Content-Type");
        Map<String, String> fields = new LinkedHashMap<>();
        if (type != null && type.startsWith("application/json")) {
            Map<String, Object> json = json();
            if (json != null) {
                json.forEach((name, value) -> fields.put(name, String.valueOf(value)));
            }
            return fields;
        }
        return pairs(new String(body, StandardCharsets.UTF_8));
    }

    public @Nullable String parameter(String name) {
        return query == null ? null : pairs(query).get(name);
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int cut = pair.indexOf('=');
            if (cut > 0) {
                pairs.put(
                        URLDecoder.decode(pair.substring(0, cut), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(cut + 1), StandardCharsets.UTF_8));
            }
        }
        return pairs;
    }
}
