package io.stockroute.configuration;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what other currencies are worth in Source's. */
final class RateReader {

    private final Problems problems;

    RateReader(Problems problems) {
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
                            rate -> rates.put(code, rate),
                            () -> problems.add(
                                    "The rate " + Shown.quoted(text == null ? "" : text) + " is no positive number.",
                                    key + "." + name,
                                    "Give how much of Source's currency one " + code
                                            + " is worth, with a point, for example 1.08."));
        });
        return rates;
    }

    private void checkCode(String key, String code, String name) {
        try {
            Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            problems.add(
                    Shown.quoted(name) + " is no currency.",
                    key,
                    "Name the currency by its code of ISO 4217, for example EUR.");
        }
    }

    private static Optional<BigDecimal> rate(@Nullable String text) {
        try {
            return Given.text(text).map(BigDecimal::new).filter(rate -> rate.signum() > 0);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
