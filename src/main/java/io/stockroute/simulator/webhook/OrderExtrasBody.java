package io.stockroute.simulator.webhook;

import io.stockroute.simulator.state.money.MoneyBag;
import io.stockroute.simulator.state.order.LineDuty;
import io.stockroute.simulator.state.order.LineExtras;
import io.stockroute.simulator.state.order.LineGroup;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderCharges;
import io.stockroute.simulator.state.order.OrderLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What few REST orders have: tips, duties, additional fees and lines of a bundle. */
final class OrderExtrasBody {
    private OrderExtrasBody() {}

    static void put(Order order, Map<String, @Nullable Object> body) {
        OrderCharges charges = order.charges();
        body.put("total_tip_received", charges.tips().shopMoney().text());
        body.put("original_total_duties_set", set(charges.duties()));
        body.put("current_total_duties_set", set(charges.currentDuties()));
        body.put("original_total_additional_fees_set", set(charges.fees()));
        body.put("current_total_additional_fees_set", set(charges.currentFees()));
    }

    /** A line of a bundle bears its group's number (facts.md section 15). */
    static void put(OrderLine line, Map<String, @Nullable Object> body) {
        LineExtras extras = line.extras();
        body.put("duties", extras.duties().stream().map(OrderExtrasBody::duty).toList());
        LineGroup group = extras.group();
        if (group != null) {
            body.put("sales_line_item_group_id", group.number());
        }
    }

    private static Map<String, @Nullable Object> duty(LineDuty duty) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", String.valueOf(duty.number()));
        body.put("harmonized_system_code", duty.harmonizedSystemCode());
        body.put("country_code_of_origin", duty.countryCodeOfOrigin());
        body.putAll(RestMoney.set(duty.price()));
        body.put("tax_lines", List.of());
        body.put("admin_graphql_api_id", duty.gid());
        return body;
    }

    private static @Nullable Object set(@Nullable MoneyBag bag) {
        return bag == null ? null : RestMoney.set(bag);
    }
}
