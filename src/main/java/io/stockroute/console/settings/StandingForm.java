package io.stockroute.console.settings;

import io.stockroute.configuration.SyncDefaults;
import io.stockroute.configuration.SyncProperties;
import io.stockroute.configuration.SyncProperties.OrderProperties;
import io.stockroute.configuration.Word;
import io.stockroute.sync.OrderSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills the form in with settings as they stand; where they leave something out, with what applies then. */
final class StandingForm {

    private final Map<String, List<String>> typed = new LinkedHashMap<>();

    private StandingForm() {}

    /** The form of a sync that is to be made. */
    static SettingsForm blank() {
        return of(new SyncProperties(null, null, null, null, null, null, null, null));
    }

    static SettingsForm of(SyncProperties given) {
        StandingForm form = new StandingForm();
        form.put("source", given.source(), "");
        form.typed.put("destinations", texts(given.destinations()));
        form.tick("enabled", given.enabled(), SyncDefaults.ENABLED);
        form.put("strategy", given.strategy(), Word.of(SyncDefaults.STRATEGY));
        form.put("match-by", given.matchBy(), Word.of(SyncDefaults.MATCH_BY));
        Optional.ofNullable(given.safetyStock())
                .orElse(Map.of())
                .forEach((store, units) -> form.put("safety-stock." + store, units, "0"));
        Optional.ofNullable(given.locations()).orElse(Map.of()).forEach((store, pairs) -> {
            String key = "locations." + store;
            form.typed.put(
                    key + ".from", pairs.stream().map(pair -> text(pair.from())).toList());
            form.typed.put(
                    key + ".to", pairs.stream().map(pair -> text(pair.to())).toList());
        });
        form.orders(Optional.ofNullable(given.orders())
                .orElse(new OrderProperties(null, null, null, null, null, null, null, null)));
        return new SettingsForm(form.typed);
    }

    private void orders(OrderProperties given) {
        OrderSettings otherwise = OrderSettings.defaults();
        put("orders.lines", given.lines(), Word.of(otherwise.lines()));
        put("orders.shipping", given.shipping(), Word.of(otherwise.shipping()));
        tick("orders.test-orders", given.testOrders(), otherwise.testOrders());
        put("orders.inventory", given.inventory(), Word.of(otherwise.inventory()));
        put("orders.reserve", given.reserve(), otherwise.reserve().toDays() + "d");
        put("orders.tags", String.join(", ", texts(given.tags())), "");
        put("orders.prices", given.prices(), Word.of(otherwise.prices()));
        put(
                "orders.rates",
                Optional.ofNullable(given.rates()).orElse(Map.of()).entrySet().stream()
                        .map(rate -> rate.getKey() + " " + text(rate.getValue()))
                        .collect(Collectors.joining("\n")),
                "");
    }

    private void put(String key, @Nullable String value, String otherwise) {
        typed.put(key, List.of(text(value).isBlank() ? otherwise : text(value)));
    }

    /** A box that is not ticked is not sent. */
    private void tick(String key, @Nullable String value, boolean otherwise) {
        if (text(value).isBlank() ? otherwise : text(value).strip().equals("true")) {
            typed.put(key, List.of("true"));
        }
    }

    private static List<String> texts(@Nullable List<@Nullable String> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
