package io.stockroute.webhook.compliance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.stockroute.settings.StoreRedaction.Customer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bodies of deliveries that tell of a customer: those that failed, and those that are not done yet. */
@Repository
public class HeldBodies {

    /** One of them. */
    public record Held(long id, String topic, Instant receivedAt, JsonNode body) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    HeldBodies(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param but deliveries that are not looked at */
    public List<Held> of(Customer customer, Set<Long> but) {
        var found = new TreeMap<Long, Held>();
        Stream.concat(customer.id().stream(), customer.orders().stream())
                .flatMap(id -> mentioning(customer.store(), id).stream())
                .filter(held -> !but.contains(held.id()) && CustomerRule.tellsOf(customer, held.topic(), held.body()))
                .forEach(held -> found.put(held.id(), held));
        return List.copyOf(found.values());
    }

    /** Where the digits stand at all; whether they are the id is told by the parsed body alone. */
    private List<Held> mentioning(String store, long id) {
        return jdbc.sql("""
                        select id, topic, received_at, body from delivery
                        where store = :store and body is not null and body like :digits""")
                .param("store", store)
                .param("digits", "%" + id + "%")
                .query((row, n) -> new Held(
                        row.getLong("id"),
                        row.getString("topic"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        parsed(row.getString("body"))))
                .list();
    }

    /** A body that is no JSON is kept as text: whoever it may tell of, it mentions the id. */
    private JsonNode parsed(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(body);
        }
    }
}
