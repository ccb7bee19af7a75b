package io.stockroute.simulator.state.order;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.state.money.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads one line of an order of the REST API. */
final class RestLine {
    private final JsonNode order;
    private final JsonNode line;

    RestLine(JsonNode order, JsonNode line) {
        this.order = order;
        this.line = line;
    }

    LineSpec spec() {
        int quantity = line.path("quantity").asInt();
        LineSpec spec = LineSpec.perhaps(
                        line.hasNonNull("variant_id") ? line.get("variant_id").asLong() : null,
                        RestOrder.text(line, "sku"),
                        line.path("title").asText(),
                        quantity)
                .variantTitle(RestOrder.text(line, "variant_title"))
                .vendor(RestOrder.text(line, "vendor"))
                .price(RestOrder.amount(line, "price"))
                .requiresShipping(line.path("requires_shipping").asBoolean(true))
                .taxable(line.path("taxable").asBoolean(true))
                .currentQuantity(line.path("current_quantity").asInt(quantity));
        spec.number = line.hasNonNull("id") ? line.get("id").asLong() : null;
        spec.giftCard = line.path("gift_card").asBoolean();
        spec.tip = line.path("tip").isObject();
        line.path("duties").forEach(each -> duty(spec, each));
        JsonNode group = line.path("line_item_group");
        if (group.isObject()) {
            spec.group(group.path("title").asText(), group.path("quantity").asInt(1));
        }
        spec.sellingPlan = RestOrder.text(line.path("selling_plan_allocation").path("selling_plan"), "name");
        line.path("properties")
                .forEach(each -> spec.property(each.path("name").asText(), RestOrder.text(each, "value")));
        taxes(line).forEach(spec::tax);
        line.path("discount_allocations").forEach(each -> discount(spec, each));
        return spec;
    }

    private static void duty(LineSpec spec, JsonNode duty) {
        spec.duty(
                duty.at("/shop_money/amount").asText("0.00"),
                RestOrder.text(duty, "country_code_of_origin"),
                RestOrder.text(duty, "harmonized_system_code"));
    }

    /** An application that is allocated across is the order's; every other one is this line's own. */
    private void discount(LineSpec spec, JsonNode allocation) {
        JsonNode application = order.path("discount_applications")
                .path(allocation.path("discount_application_index").asInt());
        String title = application.path("code").asText(application.path("title").asText("discount"));
        Amount amount = RestOrder.amount(allocation, "amount");
        if (application.path("allocation_method").asText().equals("across")) {
            spec.orderDiscount(title, amount);
        } else {
            spec.discount(title, amount);
        }
    }

    static List<LineSpec.Tax> taxes(JsonNode node) {
        List<LineSpec.Tax> taxes = new ArrayList<>();
        node.path("tax_lines")
                .forEach(tax -> taxes.add(new LineSpec.Tax(
                        tax.path("title").asText(),
                        new BigDecimal(tax.path("rate").asText("0")),
                        RestOrder.amount(tax, "price"))));
        return taxes;
    }
}
