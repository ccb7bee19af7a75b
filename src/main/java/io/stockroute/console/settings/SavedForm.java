package io.stockroute.console.settings;

import io.stockroute.settings.ConfigurationWord;
import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.SyncDefaults;
import io.stockroute.settings.SyncProperties;
import io.stockroute.settings.SyncProperties.OrderProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills the form in with settings as they stand; where they leave something out, with what applies then. */
final class SavedForm {

    private final Map<String, List<String>> typed = new LinkedHashMap<>();

    private SavedForm() {}

    /** The form of a sync that is to be made. */
    static SettingsForm blank() {
        return of(new SyncProperties(null, null, null, null, null, null, null, null, null));
    }

    static SettingsForm of(SyncProperties given) {
        SavedForm form = new SavedForm();
        form.put("source", given.source(), "");
        form.typed.put("destinations", texts(given.destinations()));
        form.tick("enabled", given.enabled(), SyncDefaults.ENABLED);
        form.put("strategy", given.strategy(), ConfigurationWord.of(SyncDefaults.STRATEGY));
        form.put("match-by", given.matchBy(), ConfigurationWord.of(SyncDefaults.MATCH_BY));
        form.put("when-unmatched", given.whenUnmatched(), ConfigurationWord.of(SyncDefaults.WHEN_UNMATCHED));
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
                .orElse(new OrderProperties(null, null, null, null, null, null, null, null, null, null)));
        return new SettingsForm(form.typed);
    }

    private void orders(OrderProperties given) {
        OrderSettings otherwise = OrderSettings.defaults();
        put("orders.lines", given.lines(), ConfigurationWord.of(otherwise.lines()));
        put("orders.shipping", given.shipping(), ConfigurationWord.of(otherwise.shipping()));
        tick("orders.test-orders", given.testOrders(), otherwise.testOrders());
        put("orders.inventory", given.inventory(), ConfigurationWord.of(otherwise.inventory()));
        put("orders.location", given.location(), ConfigurationWord.of(otherwise.location()));
        put("orders.fulfilled", given.fulfilled(), ConfigurationWord.of(otherwise.fulfilled()));
        put("orders.reserve", given.reserve(), otherwise.reserve().toDays() + "d");
        put("orders.tags", String.join(", ", texts(given.tags())), "");
        put("orders.prices", given.prices(), ConfigurationWord.of(otherwise.prices()));
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
