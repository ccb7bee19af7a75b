package io.stockroute.settings.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stockroute.settings.LoadedConfiguration.Access;
import io.stockroute.settings.Secret;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads who is let in: the password, the tokens of programs, the proxies that are believed. */
final class AccessReader {

    private static final int LONGEST_PASSWORD = 72;
    private static final int SHORTEST_TOKEN = 32;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private final ConfigurationProblems problems;

    AccessReader(ConfigurationProblems problems) {
        this.problems = problems;
    }

    Access read(StockrouteProperties given) {
        Optional<Secret> password = password(given.admin().password());
        Optional<Secret> apiToken =
                token("The token of the API", "api-token", given.admin().apiToken());
        Optional<Secret> metricsToken =
                token("The token of the metrics", "metrics-token", given.admin().metricsToken());
        if (apiToken.isPresent() && apiToken.equals(metricsToken)) {
            problems.add(
                    "The token of the metrics is that of the API as well.",
                    "stockroute.admin.metrics-token",
                    "Give Prometheus a token of its own: it reads metrics and needs no more.");
        }
        return new Access(password, apiToken, metricsToken, proxies(given));
    }

    private List<String> proxies(StockrouteProperties given) {
        List<String> proxies = GivenText.entries(given.trustedProxies()).stream()
                .flatMap(Optional::stream)
                .toList();
        for (String proxy : proxies) {
            if (!NetworkAddress.isOne(proxy)) {
                problems.add(
                        ShownValue.quoted(proxy) + " is no address and no network.",
                        "stockroute.trusted-proxies",
                        "Give addresses such as 10.0.0.7 or networks such as 10.0.0.0/24 or fd00::/8, not names.");
            }
        }
        return proxies;
    }

    private Optional<Secret> token(String whose, String key, @Nullable String given) {
        Optional<String> text = GivenText.text(given);
        if (text.filter(token -> token.length() < SHORTEST_TOKEN).isPresent()) {
            problems.add(
                    whose + " is too short.",
                    "stockroute.admin." + key,
                    "Use at least " + SHORTEST_TOKEN
                            + " characters that nobody can guess, as 'openssl rand -hex 32' makes.");
        } else if (text.filter(token -> !TOKEN.matcher(token).matches()).isPresent()) {
            problems.add(
                    whose + " has characters that cannot be sent.",
                    "stockroute.admin." + key,
                    "Use letters, digits and - . _ ~ + / only, as 'openssl rand -hex 32' makes.");
        }
        return text.map(Secret::new);
    }

    private Optional<Secret> password(@Nullable String given) {
        Optional<String> text = GivenText.text(given);
        if (text.filter(password -> password.getBytes(UTF_8).length > LONGEST_PASSWORD)
                .isPresent()) {
            problems.add(
                    "The administrator's password is too long.",
                    "stockroute.admin.password",
                    "Use at most " + LONGEST_PASSWORD + " bytes; bcrypt, which keeps its hash, takes no more.");
        }
        return text.map(Secret::new);
    }
}
