package io.stockroute.simulator.demo;

import io.stockroute.simulator.Shop;
import io.stockroute.simulator.fault.Fault;
import io.stockroute.simulator.http.Reply;
import io.stockroute.simulator.http.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The point of sale of the simulated stores: a page to sell, to take goods in, and to see what becomes of it in the other stores. */
final class PointOfSale {

    static final String PATH = "/point-of-sale";

    private static final String WEBJARS = "classpath*:META-INF/resources/webjars/";

    private static final double LOST = .5;

    private final List<Shop> shops;
    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private final AtomicReference<@Nullable String> message = new AtomicReference<>();

    /** @param shops in the order in which they are shown */
    PointOfSale(List<Shop> shops) {
        this.shops = List.copyOf(shops);
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("simulator/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        templates.setTemplateResolver(resolver);
    }

    Reply handle(Request request) {
        String path = request.path();
        if (path.equals(PATH + "/pico.css")) {
            return asset("picocss__pico/*/css/pico.min.css", "text/css");
        }
        if (path.equals(PATH + "/htmx.js")) {
            return asset("htmx.org/*/dist/htmx.min.js", "text/javascript");
        }
        if (request.method().equals("POST")) {
            message.set(act(path.substring(PATH.length()), request.fields()));
            return Reply.text(303, "").with("Location", PATH);
        }
        return path.equals(PATH) ? page() : Reply.text(404, "Nothing is here; the point of sale is at " + PATH + "\n");
    }

    private Reply page() {
        Context context = new Context(Locale.ENGLISH, Map.of("pointOfSale", PointOfSaleView.of(shops, message.get())));
        return Reply.text(200, templates.process("point-of-sale", context))
                .with("Content-Type", "text/html; charset=utf-8");
    }

    /** Does it, and says what came of it. */
    private String act(String action, Map<String, String> form) {
        try {
            Shop shop = shop(form.getOrDefault("shop", ""));
            String sku = form.getOrDefault("sku", "");
            String location = form.getOrDefault("location", "");
            return switch (action) {
                case "/sell" -> {
                    shop.sell(sku, 1);
                    yield "Sold 1 × " + sku + " in " + shop.domain() + ".";
                }
                case "/receive" -> {
                    shop.adjustStock(sku, location, 5);
                    yield "5 × " + sku + " came in at " + location + " of " + shop.domain() + ".";
                }
                case "/empty" -> {
                    shop.levels().keySet().stream()
                            .filter(level -> shop.merchant().counts(level.sku()))
                            .forEach(level -> shop.setStock(level.sku(), level.location(), 0));
                    yield "Everything in " + shop.domain() + " is set to 0.";
                }
                case "/down" -> {
                    shop.faults().down(true);
                    yield shop.domain() + " does not answer any more.";
                }
                case "/up" -> {
                    shop.faults().down(false);
                    yield shop.domain() + " answers again.";
                }
                case "/lose" -> {
                    shop.faults().rate(Fault.LOST_AFTER, LOST, "mutation");
                    yield "Half of the answers to changes in " + shop.domain()
                            + " get lost: the change is made, and Stockroute does not hear of it.";
                }
                case "/find" -> {
                    shop.faults().rate(Fault.LOST_AFTER, 0);
                    yield "No answer of " + shop.domain() + " gets lost any more.";
                }
                case "/last" -> LastUnits.sell(shop, shop(form.getOrDefault("other", "")));
                case "/ship" -> {
                    shop.merchant().orders().ship(order(form));
                    yield "The order in " + shop.domain() + " is shipped.";
                }
                case "/cancel" -> {
                    shop.merchant().cancelOrder(order(form), true);
                    yield "The order in " + shop.domain() + " is cancelled, refunded and restocked.";
                }
                case "/complete" -> {
                    shop.merchant().drafts().complete(Long.parseLong(form.getOrDefault("draft", "")));
                    yield "The draft order in " + shop.domain() + " is now an order.";
                }
                default -> "The point of sale knows no such action.";
            };
        } catch (IllegalArgumentException | IllegalStateException e) {
            return "Not done: " + e.getMessage();
        }
    }

    private static long order(Map<String, String> form) {
        return Long.parseLong(form.getOrDefault("order", ""));
    }

    private Shop shop(String domain) {
        return shops.stream()
                .filter(shop -> shop.domain().equals(domain))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such shop (domain: " + domain + ")"));
    }

    private static Reply asset(String name, String type) {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources(WEBJARS + name);
            return found.length == 0
                    ? Reply.text(404, "not there\n")
                    : Reply.text(200, found[0].getContentAsString(StandardCharsets.UTF_8))
                            .with("Content-Type", type + "; charset=utf-8")
                            .with("Cache-Control", "max-age=3600");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
