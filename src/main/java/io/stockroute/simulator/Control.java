package io.stockroute.simulator;

import io.stockroute.simulator.http.Reply;
import io.stockroute.simulator.http.Request;
import io.stockroute.simulator.state.Topic;
import io.stockroute.simulator.state.order.OrderSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The simulator's control for people with curl: JSON in, JSON or a table out. */
final class Control {
    private static final Pattern SHOP = Pattern.compile(
            "/control/shops/([^/]+)/(stock|sell|orders|draft-orders|cancel|products|sample|faults|orders/(\\w+))");
    private static final String HELP = """
            The simulator's control. All answers are JSON but this one and /control/stock.

              curl URL/control/shops                                       the shops and their api-urls
              curl URL/control/stock                                       the stock of all shops side by side
              curl URL/control/shops/DOMAIN/stock?sku=SKU                  the stock of one shop, of one SKU
              curl URL/control/shops/DOMAIN/stock -d '{"sku":"A-1","location":"Cellar","available":5}'
              curl URL/control/shops/DOMAIN/stock -d '{"sku":"A-1","adjust":-2}'    at the first location that stocks it
              curl URL/control/shops/DOMAIN/sell  -d '{"sku":"A-1","quantity":1}'   add "oversell":true to go below 0
              curl URL/control/shops/DOMAIN/orders                         its orders, oldest first
              curl URL/control/shops/DOMAIN/orders -d @order.json          a shopper places this order of the REST API
              curl URL/control/shops/DOMAIN/cancel -d '{"order":"#1001"}'  add "restock":false to write its units off
              curl URL/control/shops/DOMAIN/sample -d '{"topic":"orders/create"}'   a sample notification for its subscribers
              curl URL/control/shops/DOMAIN/draft-orders                   its draft orders, oldest first
              curl URL/control/shops/DOMAIN/draft-orders -d '{"complete":"#D1"}'    or "delete"
            """;

    private final Simulator simulator;

    Control(Simulator simulator) {
        this.simulator = simulator;
    }

    Reply handle(Request request) {
        try {
            return route(request);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Reply.json(
                    400, Map.of("error", String.valueOf(e.getMessage()), "help", simulator.url() + "/control"));
        }
    }

    private Reply route(Request request) {
        String path = request.path();
        if (path.equals("/control") || path.equals("/control/")) {
            return Reply.text(
                    200,
                    (HELP + LifeControl.HELP + ProductControl.HELP + FaultControl.help())
                            .replace("URL", simulator.url()));
        }
        if (path.equals("/control/shops")) {
            return Reply.json(
                    200, simulator.shops().stream().map(Control::describe).toList());
        }
        if (path.equals("/control/stock")) {
            return Reply.text(200, StockTable.of(List.copyOf(simulator.shops())));
        }
        Matcher matcher = SHOP.matcher(path);
        if (!matcher.matches()) {
            return Reply.json(
                    404, Map.of("error", "nothing here (path: " + path + ")", "help", simulator.url() + "/control"));
        }
        Shop shop = simulator.shop(matcher.group(1));
        boolean post = request.method().equals("POST");
        return switch (matcher.group(2)) {
            case "stock" -> post ? changeStock(shop, body(request)) : stock(shop, request.parameter("sku"));
            case "sell" -> sell(shop, body(request));
            case "orders" -> new OrderControl(shop).orders(request);
            case "draft-orders" -> new OrderControl(shop).draftOrders(post ? body(request) : Map.of());
            case "products" -> new ProductControl(shop).products(post ? body(request) : Map.of());
            case "sample" -> sample(shop, text(body(request), "topic"));
            case "cancel" -> new OrderControl(shop).cancel(body(request));
            case "faults" -> faults(shop, request, post);
            case "orders/answer" -> Reply.json(200, new LifeControl(shop, post ? body(request) : Map.of()).answer());
            default -> OrderControl.placed(new LifeControl(shop, body(request)).act(matcher.group(3)));
        };
    }

    private static Map<String, Object> describe(Shop shop) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("domain", shop.domain());
        text.put("api-url", shop.apiUrl());
        text.put("locations", shop.merchant().locationNames());
        text.put("subscriptions", shop.subscriptions().size());
        text.put("calls", shop.calls().counts());
        text.put("throttled", shop.calls().throttled());
        return text;
    }

    private static Reply stock(Shop shop, @Nullable String sku) {
        Map<String, Map<String, Integer>> stock = new LinkedHashMap<>();
        shop.levels().forEach((at, available) -> {
            if (sku == null || sku.equals(at.sku())) {
                stock.computeIfAbsent(at.sku(), key -> new LinkedHashMap<>()).put(at.location(), available);
            }
        });
        if (sku != null && stock.isEmpty()) {
            throw new IllegalArgumentException(
                    "no such SKU, or it is not unique or not stocked (sku: " + sku + ", shop: " + shop.domain() + ")");
        }
        return Reply.json(200, stock);
    }

    private static Reply changeStock(Shop shop, Map<String, Object> body) {
        String sku = text(body, "sku");
        String location = body.containsKey("location") ? text(body, "location") : firstLocation(shop, sku);
        if (body.containsKey("available")) {
            shop.setStock(sku, location, number(body, "available"));
        } else if (body.containsKey("adjust")) {
            shop.adjustStock(sku, location, number(body, "adjust"));
        } else {
            throw new IllegalArgumentException(
                    "say what to do: \"available\": 5 sets, \"adjust\": -2 adds (given: " + body.keySet() + ")");
        }
        return stock(shop, sku);
    }

    private static String firstLocation(Shop shop, String sku) {
        return shop.levels().keySet().stream()
                .filter(at -> at.sku().equals(sku))
                .map(SkuAt::location)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such SKU, or it is not unique or not stocked (sku: "
                        + sku + ", shop: " + shop.domain() + ")"));
    }

    private static Reply sell(Shop shop, Map<String, Object> body) {
        String sku = text(body, "sku");
        int quantity = body.containsKey("quantity") ? number(body, "quantity") : 1;
        boolean oversell = Boolean.TRUE.equals(body.get("oversell"));
        OrderSpec order = OrderSpec.of(sku, quantity);
        if (body.containsKey("at")) {
            order.soldAt(text(body, "at"));
        }
        return OrderControl.placed(shop.merchant().sell(order, oversell));
    }

    private static Reply sample(Shop shop, String topic) {
        for (Topic each : Topic.values()) {
            if (each.header().equals(topic)) {
                return Reply.json(200, Map.of("sent", shop.sendSample(each)));
            }
        }
        throw new IllegalArgumentException("no such topic (topic: " + topic + ")");
    }

    private static Reply faults(Shop shop, Request request, boolean post) {
        FaultControl faults = new FaultControl(shop);
        if (request.method().equals("DELETE")) {
            return faults.clear();
        }
        return post ? faults.set(body(request)) : faults.show();
    }

    private static Map<String, Object> body(Request request) {
        Map<String, Object> body = request.json();
        if (body == null || body.isEmpty()) {
            throw new IllegalArgumentException("send a JSON object with curl -d, for instance {\"sku\":\"A-1\"}");
        }
        return body;
    }

    static String text(Map<String, Object> body, String name) {
        if (body.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("a text is missing (field: " + name + ")");
    }

    static int number(Map<String, Object> body, String name) {
        if (body.get(name) instanceof Integer number) {
            return number;
        }
        throw new IllegalArgumentException("a whole number is missing (field: " + name + ")");
    }
}
