package io.stockroute.webhook.compliance;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.Utc;
import io.stockroute.settings.StoreRedaction;
import io.stockroute.webhook.delivery.Delivery;
import io.stockroute.webhook.delivery.Payloads;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers Shopify's three mandatory requests about personal data. Stockroute keeps customers' data nowhere but in the bodies of
 * deliveries about orders, and those only until they are done.
 */
@Component
public class ComplianceRequests {

    private final Payloads payloads;
    private final List<StoreRedaction> redactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    public ComplianceRequests(Payloads payloads, List<StoreRedaction> redactions, JdbcClient jdbc, Clock clock) {
        this.payloads = payloads;
        this.redactions = redactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** {@code customers/data_request}: takes down which stored deliveries hold data of the customer, for the merchant to answer. */
    @Transactional
    public void report(Delivery delivery) {
        List<Long> held = holding(delivery);
        note(
                delivery,
                held.isEmpty()
                        ? "no data of the customer is kept"
                        : "data of the customer is kept in deliveries " + held);
    }

    /** {@code customers/redact}: erases the bodies of stored deliveries that hold data of the customer. */
    @Transactional
    public void redactCustomer(Delivery delivery) {
        List<Long> held = holding(delivery);
        if (!held.isEmpty()) {
            jdbc.sql("update delivery set body = null where id in (:ids)")
                    .param("ids", held)
                    .update();
        }
        note(delivery, "erased the bodies of " + held.size() + " deliveries");
    }

    /** {@code shop/redact}: the app was removed 48 hours ago; everything that came from the store goes, but its configuration. */
    @Transactional
    public void redactShop(Delivery delivery) {
        String store = delivery.store();
        List<Long> others = jdbc.sql("select id from delivery where store = :store and id <> :id")
                .param("store", store)
                .param("id", delivery.id())
                .query(Long.class)
                .list();
        jdbc.sql("delete from delivery where store = :store and id <> :id")
                .param("store", store)
                .param("id", delivery.id())
                .update();
        List<String> removed = redactions.stream()
                .flatMap(module -> module.redact(store).stream())
                .toList();
        note(
                delivery,
                "removed "
                        + Stream.concat(Stream.of(others.size() + " deliveries"), removed.stream())
                                .collect(Collectors.joining(" and ")));
    }

    private List<Long> holding(Delivery request) {
        JsonNode body = payloads.read(request);
        var ids = new ArrayList<String>();
        ids.add(body.path("customer").path("id").asText(""));
        for (String list : List.of("orders_to_redact", "orders_requested")) {
            body.path(list).forEach(id -> ids.add(id.asText("")));
        }
        var held = new ArrayList<Long>();
        for (String id : ids) {
            if (!id.isEmpty()) {
                held.addAll(jdbc.sql("""
                                select id from delivery
                                where store = :store and (topic like 'orders/%' or topic like 'draft_orders/%')
                                  and body like :id""")
                        .param("store", request.store())
                        .param("id", "%" + id + "%")
                        .query(Long.class)
                        .list());
            }
        }
        return held.stream().distinct().toList();
    }

    private void note(Delivery delivery, String outcome) {
        jdbc.sql("""
                        insert into compliance_request (store, topic, received_at, outcome)
                        values (:store, :topic, :at, :outcome)""")
                .param("store", delivery.store())
                .param("topic", delivery.topic())
                .param("at", Utc.at(clock.instant()))
                .param("outcome", outcome)
                .update();
    }
}
