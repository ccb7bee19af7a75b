package io.stockroute.simulator.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the server answers; a lost one closes the connection without a word. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Reply(
        int status,
        Map<String, String> headers,
        byte[] body,
        boolean lost,
        @Nullable Stream stream) {
    /** A body that is made while it is sent. */
    public interface Stream {
        void writeTo(OutputStream out) throws IOException;
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    public Reply(int status, Map<String, String> headers, byte[] body, boolean lost) {
        this(status, headers, body, lost, null);
    }

    /** The same with a body of this stream. */
    Reply streamed(Stream value) {
        return new Reply(status, headers, body, lost, value);
    }

    public static Reply connectionLost() {
        return new Reply(0, Map.of(), new byte[0], true);
    }

    public static Reply json(int status, @Nullable Object body) {
        try {
            return new Reply(
                    status,
                    Map.of("Content-Type", "application/json; charset=utf-8"),
                    JSON.writeValueAsBytes(body),
                    false);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that is no JSON", e);
        }
    }

    public static Reply text(int status, String body) {
        return new Reply(
                status,
                Map.of("Content-Type", "text/plain; charset=utf-8"),
                body.getBytes(StandardCharsets.UTF_8),
                false);
    }

    public Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body, lost, stream);
    }
}
