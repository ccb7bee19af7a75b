package io.stockroute.settings.file;

import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.OrderSettings.Fulfilled;
import io.stockroute.settings.OrderSettings.Inventory;
import io.stockroute.settings.OrderSettings.Lines;
import io.stockroute.settings.OrderSettings.Location;
import io.stockroute.settings.OrderSettings.Prices;
import io.stockroute.settings.OrderSettings.Shipping;
import io.stockroute.settings.SyncProperties.OrderProperties;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/** Reads how the orders of a sync are imported to its Source; what is left out is as in {@link OrderSettings#defaults()}. */
final class OrderReader {

    /** Shopify deletes a draft order after a year in which nobody touched it (description of {@code DraftOrder}). */
    private static final Duration LIFE_OF_A_DRAFT = Duration.ofDays(365);

    private final ConfigurationProblems problems;
    private final ValueReader values;

    OrderReader(ConfigurationProblems problems) {
        this.problems = problems;
        this.values = new ValueReader(problems);
    }

    OrderSettings read(String key, @Nullable OrderProperties given) {
        OrderSettings otherwise = OrderSettings.defaults();
        if (given == null) {
            return otherwise;
        }
        Prices prices = values.word(Prices.class, "way of prices", key + ".prices", given.prices(), otherwise.prices());
        Map<String, BigDecimal> rates = new RateReader(problems).read(key + ".rates", given.rates());
        if (prices == Prices.RATE && rates.isEmpty()) {
            problems.add(
                    "Prices are to be turned by a rate, and no rate is given.",
                    key + ".rates",
                    "Give how much of Source's currency one unit of each other currency is worth,"
                            + " for example 1.08 for EUR, or choose the prices of Source (source).");
        }
        return new OrderSettings(
                values.word(Lines.class, "rule for lines", key + ".lines", given.lines(), otherwise.lines()),
                values.word(
                        Shipping.class, "rule for shipping", key + ".shipping", given.shipping(), otherwise.shipping()),
                values.flag(key + ".test-orders", given.testOrders(), otherwise.testOrders()),
                values.word(
                        Inventory.class,
                        "rule for inventory",
                        key + ".inventory",
                        given.inventory(),
                        otherwise.inventory()),
                GivenText.text(given.reserve())
                        .map(text -> reserve(key + ".reserve", text))
                        .orElse(otherwise.reserve()),
                new TagReader(problems).read(key + ".tags", given.tags()),
                prices,
                rates,
                values.word(
                        Location.class,
                        "choice of the location",
                        key + ".location",
                        given.location(),
                        otherwise.location()),
                values.word(
                        Fulfilled.class,
                        "rule for fulfilled orders",
                        key + ".fulfilled",
                        given.fulfilled(),
                        otherwise.fulfilled()));
    }

    private Duration reserve(String key, String text) {
        Duration reserve = duration(text).orElse(Duration.ofDays(-1));
        if (reserve.isNegative() || reserve.compareTo(LIFE_OF_A_DRAFT) > 0) {
            problems.add(
                    "A draft order cannot reserve its stock for " + ShownValue.quoted(text) + ".",
                    key,
                    "Write a number and a unit (s, m, h, d), at most " + LIFE_OF_A_DRAFT.toDays() + "d, as long as"
                            + " Shopify keeps a draft order; 0: it reserves nothing. The default is 30d.");
        }
        return reserve;
    }

    /** Empty also for a number without a unit: it could be meant as days. */
    private static Optional<Duration> duration(String text) {
        try {
            return text.matches("\\d+") && !text.matches("0+")
                    ? Optional.empty()
                    : Optional.of(DurationStyle.detectAndParse(text));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
