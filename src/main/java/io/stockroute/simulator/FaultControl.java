package io.stockroute.simulator;

import io.stockroute.simulator.fault.Answers;
import io.stockroute.simulator.fault.Fault;
import io.stockroute.simulator.fault.Faults;
import io.stockroute.simulator.fault.Poison;
import io.stockroute.simulator.fault.RefusedFields;
import io.stockroute.simulator.http.Reply;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of the control that switches faults. */
final class FaultControl {
    static final String HELP = """
              curl URL/control/shops/DOMAIN/faults                         what goes wrong at present
              curl URL/control/shops/DOMAIN/faults -d '{"lost_after":0.1,"slow":0.2,"slow_ms":3000,"down":false}'
              curl URL/control/shops/DOMAIN/faults -d '{"next":"lost_after","count":3,"operation":"mutation"}'
              curl URL/control/shops/DOMAIN/faults -d '{"poison":"item:A-1","with":"http_500"}'   every call that touches it
              curl URL/control/shops/DOMAIN/faults -d '{"heal":"item:A-1"}'
              curl URL/control/shops/DOMAIN/faults -d '{"refuse":"email"}'     or shippingAddress.zip, with a "value", "message"
              curl URL/control/shops/DOMAIN/faults -d '{"accept":"email"}'
              curl URL/control/shops/DOMAIN/faults -d '{"without_cost":true,"unchanged_first":true}'
              curl URL/control/shops/DOMAIN/faults -d '{"redirect":"http://127.0.0.1:1/","redirect_status":307,"operation":"bulk_result"}'
              curl URL/control/shops/DOMAIN/faults -d '{"body_mb":400,"gzip":true,"operation":"bulk_result"}'
              curl URL/control/shops/DOMAIN/faults -d '{"result_url":"http://127.0.0.1:1/foreign.jsonl"}'
              curl URL/control/shops/DOMAIN/faults -X DELETE               everything works again

            "search_late_ms":5000 lets search find new orders only after that time.
            Faults, each with a probability from 0 to 1: FAULTS
            Poisoned records: item:SKU, variant:SKU, product:HANDLE, order:#1001, draft:#D1, location:NAME, email:ADDRESS,
            text:ANYTHING or gid://shopify/…, with EFFECTS; "operation" narrows it, "hold_ms" is how long a timeout lasts.
            """;

    private static final List<String> OF_ANOTHER =
            List.of("operation", "count", "with", "value", "message", "redirect_status");

    private final Shop shop;

    FaultControl(Shop shop) {
        this.shop = shop;
    }

    static String help() {
        return HELP.replace("FAULTS", names(Fault.values())).replace("EFFECTS", names(Poison.Effect.values()));
    }

    Reply show() {
        return Reply.json(200, shop.faults().describe());
    }

    Reply clear() {
        shop.faults().clear();
        return show();
    }

    Reply set(Map<String, Object> body) {
        String operation = body.containsKey("operation") ? Control.text(body, "operation") : null;
        body.forEach((name, value) -> {
            if (!OF_ANOTHER.contains(name)) {
                set(body, name, value, operation);
            }
        });
        return show();
    }

    private void set(Map<String, Object> body, String name, Object value, @Nullable String operation) {
        Faults faults = shop.faults();
        Answers answers = faults.answers();
        switch (name) {
            case "without_cost" -> answers.withoutCost(Boolean.TRUE.equals(value));
            case "unchanged_first" -> answers.unchangedFirst(Boolean.TRUE.equals(value));
            case "redirect" -> {
                int status = body.containsKey("redirect_status") ? Control.number(body, "redirect_status") : 307;
                answers.redirect(new Answers.Redirect(status, Control.text(body, name), operation));
            }
            case "body_mb", "gzip" -> {
                int megabytes = body.containsKey("body_mb") ? Control.number(body, "body_mb") : 0;
                answers.body(new Answers.Body(Boolean.TRUE.equals(body.get("gzip")), megabytes, operation));
            }
            case "result_url" -> answers.resultUrl(Control.text(body, name));
            case "next" ->
                faults.next(
                        body.containsKey("count") ? Control.number(body, "count") : 1,
                        fault(Control.text(body, name)),
                        operation);
            case "poison" -> shop.records().poison(Control.text(body, name), effect(body), operation);
            case "heal" -> shop.records().heal(Control.text(body, name));
            case "hold_ms" -> faults.poisons().hold(millis(body, name));
            case "refuse" ->
                faults.refusedFields()
                        .refuse(new RefusedFields.Refusal(
                                Control.text(body, name), optional(body, "value"), optional(body, "message")));
            case "accept" -> faults.refusedFields().accept(Control.text(body, name));
            case "down" -> faults.down(Boolean.TRUE.equals(value));
            case "status" -> faults.status(Control.number(body, name));
            case "slow_ms" -> faults.slowness(millis(body, name));
            case "retry_after_ms" -> faults.retryAfter(millis(body, name));
            case "search_late_ms" -> faults.searchLateness(millis(body, name));
            case "delay_ms" -> faults.delays(millis(body, name).dividedBy(2), millis(body, name));
            default -> {
                if (!(value instanceof Number probability)) {
                    throw new IllegalArgumentException(
                            "a fault wants a probability from 0 to 1 (fault: " + name + ", given: " + value + ")");
                }
                faults.rate(fault(name), probability.doubleValue(), operation);
            }
        }
    }

    private static @Nullable String optional(Map<String, Object> body, String name) {
        return body.containsKey(name) ? Control.text(body, name) : null;
    }

    private static Duration millis(Map<String, Object> body, String name) {
        return Duration.ofMillis(Control.number(body, name));
    }

    private static Poison.Effect effect(Map<String, Object> body) {
        String name = body.containsKey("with") ? Control.text(body, "with") : "internal_error";
        return Arrays.stream(Poison.Effect.values())
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no such effect (with: " + name + ", known: " + names(Poison.Effect.values()) + ")"));
    }

    private static Fault fault(String name) {
        for (Fault fault : Fault.values()) {
            if (fault.name().equalsIgnoreCase(name)) {
                return fault;
            }
        }
        throw new IllegalArgumentException("no such fault (fault: " + name + "); GET /control lists them");
    }

    private static String names(Enum<?>[] values) {
        return String.join(
                ", ",
                Arrays.stream(values)
                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
