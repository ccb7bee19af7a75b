package io.stockroute.simulator.webhook;

import io.stockroute.simulator.bulk.BulkOperation;
import io.stockroute.simulator.state.Entity;
import io.stockroute.simulator.state.Gids;
import io.stockroute.simulator.state.Topic;
import io.stockroute.simulator.state.Trade;
import io.stockroute.simulator.state.draft.DraftOrder;
import io.stockroute.simulator.state.fulfillment.Fulfillment;
import io.stockroute.simulator.state.fulfillment.Moves;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderEdit;
import io.stockroute.simulator.state.order.OrderTransaction;
import io.stockroute.simulator.state.order.Refund;
import io.stockroute.simulator.state.product.Item;
import io.stockroute.simulator.state.product.Level;
import io.stockroute.simulator.state.product.Location;
import io.stockroute.simulator.state.product.Product;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bodies of webhooks; their shapes are those of the examples in the test resources (webhook-payloads). */
public final class Bodies {
    private final String domain;
    private final ZoneId zone;
    private final Trade trade;

    public Bodies(String domain, ZoneId zone, Trade trade) {
        this.domain = domain;
        this.zone = zone;
        this.trade = trade;
    }

    /** The body with the values of this moment. Wants the shop's read lock. */
    public Map<String, @Nullable Object> of(Topic topic, Entity subject) {
        return switch (topic) {
            case APP_UNINSTALLED -> shop(subject);
            case BULK_OPERATIONS_FINISH -> bulk((BulkOperation) subject);
            case DRAFT_ORDERS_CREATE, DRAFT_ORDERS_UPDATE ->
                DraftOrderBody.of((DraftOrder) subject, this, trade.redactCustomers());
            case INVENTORY_LEVELS_DISCONNECT -> disconnected((Level) subject);
            case INVENTORY_LEVELS_CONNECT, INVENTORY_LEVELS_UPDATE -> level((Level) subject);
            case INVENTORY_ITEMS_CREATE, INVENTORY_ITEMS_UPDATE -> item((Item) subject);
            case LOCATIONS_CREATE, LOCATIONS_UPDATE, LOCATIONS_ACTIVATE, LOCATIONS_DEACTIVATE ->
                location((Location) subject);
            case FULFILLMENTS_CREATE, FULFILLMENTS_UPDATE ->
                FulfillmentBody.of((Fulfillment) subject, this, trade.redactCustomers());
            case FULFILLMENT_ORDERS_MOVED -> FulfillmentBody.moved((Moves.Moved) subject);
            case ORDER_TRANSACTIONS_CREATE -> RefundBody.transaction((OrderTransaction) subject, this);
            case REFUNDS_CREATE -> RefundBody.of((Refund) subject, this);
            case ORDERS_CANCELLED,
                    ORDERS_CREATE,
                    ORDERS_FULFILLED,
                    ORDERS_PAID,
                    ORDERS_PARTIALLY_FULFILLED,
                    ORDERS_UPDATED -> OrderBody.of((Order) subject, this, trade.redactCustomers());
            case ORDERS_EDITED -> OrderEditBody.of((OrderEdit) subject, this);
            case PRODUCTS_CREATE, PRODUCTS_UPDATE -> ProductBody.of((Product) subject, this);
            case DRAFT_ORDERS_DELETE, INVENTORY_ITEMS_DELETE, LOCATIONS_DELETE, ORDERS_DELETE, PRODUCTS_DELETE ->
                Collections.singletonMap("id", subject.number());
        };
    }

    String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    private Map<String, @Nullable Object> level(Level level) {
        Map<String, @Nullable Object> body = disconnected(level);
        body.put("available", level.item().tracked() ? level.available() : null);
        body.put("updated_at", time(level.updatedAt()));
        body.put("admin_graphql_api_id", level.gid());
        return body;
    }

    private static Map<String, @Nullable Object> disconnected(Level level) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("inventory_item_id", level.item().number());
        body.put("location_id", level.location().number());
        return body;
    }

    private Map<String, @Nullable Object> item(Item item) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", item.number());
        body.put("sku", item.sku());
        body.put("created_at", time(item.createdAt()));
        body.put("updated_at", time(item.updatedAt()));
        body.put("requires_shipping", true);
        body.put("cost", null);
        body.put("country_code_of_origin", null);
        body.put("province_code_of_origin", null);
        body.put("harmonized_system_code", null);
        body.put("tracked", item.tracked());
        body.put("country_harmonized_system_codes", List.of());
        body.put("admin_graphql_api_id", item.gid());
        return body;
    }

    private Map<String, @Nullable Object> location(Location location) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", location.number());
        body.put("name", location.name());
        for (String unknown : List.of("address1", "address2", "city", "zip", "province")) {
            body.put(unknown, null);
        }
        body.put("country", "US");
        body.put("phone", null);
        body.put("created_at", time(location.createdAt()));
        body.put("updated_at", time(location.updatedAt()));
        body.put("country_code", "US");
        body.put("country_name", "United States");
        body.put("province_code", null);
        body.put("legacy", false);
        body.put("active", location.active());
        body.put("admin_graphql_api_id", location.gid());
        return body;
    }

    private Map<String, @Nullable Object> shop(Entity shop) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", shop.number());
        body.put("name", domain);
        body.put("domain", domain);
        body.put("myshopify_domain", domain);
        body.put("currency", trade.currency());
        body.put("iana_timezone", zone.getId());
        return body;
    }

    private Map<String, @Nullable Object> bulk(BulkOperation operation) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("admin_graphql_api_id", Gids.gid("BulkOperation", operation.number()));
        Instant completed = operation.completedAt();
        body.put("completed_at", completed == null ? null : time(completed));
        body.put("created_at", time(operation.createdAt()));
        String error = operation.errorCode();
        body.put("error_code", error == null ? null : error.toLowerCase(Locale.ROOT));
        body.put("status", operation.status().name().toLowerCase(Locale.ROOT));
        body.put("type", "query");
        return body;
    }
}
