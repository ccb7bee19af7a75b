package io.stockroute.settings.file;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what other currencies are worth in Source's. */
final class RateReader {

    /** Digits after the point, and noughts before it, that some exchange rate may need; a number is otherwise as long as its exponent. */
    private static final int MOST_DIGITS = 18;

    private final ConfigurationProblems problems;

    RateReader(ConfigurationProblems problems) {
        this.problems = problems;
    }

    /** By ISO 4217 code in capitals, as Shopify writes them; what cannot be read is left out. */
    Map<String, BigDecimal> read(String key, @Nullable Map<String, @Nullable String> given) {
        Map<String, BigDecimal> rates = new LinkedHashMap<>();
        if (given == null) {
            return rates;
        }
        given.forEach((name, text) -> {
            String code = name.toUpperCase(Locale.ROOT);
            checkCode(key + "." + name, code, name);
            rate(text)
                    .ifPresentOrElse(
                            rate -> put(rates, code, rate, key + "." + name),
                            () -> problems.add(
                                    "The rate of " + code + ", " + ShownValue.quoted(text == null ? "" : text)
                                            + ", is no positive number.",
                                    key + "." + name,
                                    "Give how much of Source's currency one " + code
                                            + " is worth, with a point, for example 1.08."));
        });
        return rates;
    }

    private void put(Map<String, BigDecimal> rates, String code, BigDecimal rate, String key) {
        if (rates.putIfAbsent(code, rate) != null) {
            problems.add("The rate of " + code + " is given twice.", key, "Keep one of the two.");
        }
    }

    private void checkCode(String key, String code, String name) {
        try {
            Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            problems.add(
                    ShownValue.quoted(name) + " is no currency.",
                    key,
                    "Name the currency by its code of ISO 4217, for example EUR.");
        }
    }

    private static Optional<BigDecimal> rate(@Nullable String text) {
        try {
            return GivenText.text(text)
                    .filter(digits -> digits.length() <= 2 * MOST_DIGITS)
                    .map(BigDecimal::new)
                    .filter(rate -> rate.signum() > 0 && Math.abs(rate.scale()) <= MOST_DIGITS);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
