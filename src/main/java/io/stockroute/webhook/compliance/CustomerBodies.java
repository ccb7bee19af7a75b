package io.stockroute.webhook.compliance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.stockroute.settings.StoreRedaction.Customer;
import io.stockroute.webhook.delivery.Portion;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.unit.DataSize;

/** The bodies of deliveries that tell of a customer: those that failed, and those that are not done yet. */
@Repository
public class CustomerBodies {

    /** One of them. */
    public record Held(long id, String topic, Instant receivedAt, JsonNode body) {}

    /** So much of them is held at a time, or one that is larger. */
    private static final long BYTES = DataSize.ofMegabytes(4).toBytes();

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    CustomerBodies(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All of them. */
    public List<Held> of(Customer customer) {
        var found = new ArrayList<Held>();
        each(customer, found::add);
        return found;
    }

    /** @param but a delivery that is not looked at */
    List<Long> idsOf(Customer customer, long but) {
        var found = new ArrayList<Long>();
        each(customer, held -> found.add(held.id()));
        found.remove(but);
        return found;
    }

    private void each(Customer customer, Consumer<Held> found) {
        long last = 0;
        for (List<Held> some = after(last, customer.store()); !some.isEmpty(); some = after(last, customer.store())) {
            some.stream()
                    .filter(held -> CustomerRule.tellsOf(customer, held.topic(), held.body()))
                    .forEach(found);
            last = some.get(some.size() - 1).id();
        }
    }

    /** The next bodies that can tell of a customer at all. A request may name thousands of orders; each body is read once. */
    private List<Held> after(long last, String store) {
        List<Long> ids = Portion.upTo(
                BYTES,
                jdbc.sql("""
                        select id, octet_length(body) as bytes from delivery
                        where store = :store and id > :last and body is not null and not level_hint
                            and (topic like 'orders/%' or topic like 'draft_orders/%' or topic like 'customers/%'
                                or body not like '{%')
                        order by id limit 200""")
                        .param("store", store)
                        .param("last", last)
                        .query((row, n) -> new Portion.Sized(row.getLong("id"), row.getLong("bytes")))
                        .list());
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select id, topic, received_at, body from delivery where id in (:ids) order by id")
                        .param("ids", ids)
                        .query((row, n) -> new Held(
                                row.getLong("id"),
                                row.getString("topic"),
                                row.getObject("received_at", OffsetDateTime.class)
                                        .toInstant(),
                                parsed(String.valueOf(row.getString("body")))))
                        .list();
    }

    /** A body that is no JSON is kept as text. */
    private JsonNode parsed(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(body);
        }
    }
}
