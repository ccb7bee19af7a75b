package io.stockroute.settings.file;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.PropertyResolver;

/**
 * Whether passwords and secrets are long enough not to be guessed. Simulated stores, on this machine, may have any: nobody is harmed, and
 * demos and trials want short ones.
 */
final class StrengthCheck {

    private static final int SHORTEST_PASSWORD = 12;
    private static final int SHORTEST_SECRET = 16;

    private final PropertyResolver given;
    private final ConfigurationProblems problems;

    StrengthCheck(PropertyResolver given, ConfigurationProblems problems) {
        this.given = given;
        this.problems = problems;
    }

    void check(StockrouteProperties configured) {
        configured.stores().forEach((name, store) -> {
            if (!isSimulated(store)) {
                secrets("stockroute.stores." + name + ".client-secret", store);
            }
        });
        boolean simulated = !configured.stores().isEmpty()
                && configured.stores().values().stream().allMatch(StrengthCheck::isSimulated);
        if (!simulated) {
            password(configured);
        }
    }

    private void password(StockrouteProperties configured) {
        Optional<String> password = GivenText.text(configured.admin().password());
        Optional<String> demo = GivenText.text(given.getProperty("demo.password"));
        if (demo.isPresent() && !configured.stores().isEmpty()) {
            problems.add(
                    "The login page tells everybody the password of the demo, and a store is not simulated.",
                    password.equals(demo) ? "stockroute.admin.password" : "demo.password",
                    "Start without the profile demo, and set STOCKROUTE_ADMIN_PASSWORD.");
        }
        if (password.filter(text -> text.length() < SHORTEST_PASSWORD).isPresent()) {
            problems.add(
                    "The administrator's password is too short.",
                    "stockroute.admin.password",
                    "Use at least " + SHORTEST_PASSWORD
                            + " characters, or leave it out: one is made up and printed at the"
                            + " first start. Shorter ones are for simulated stores alone.");
        }
    }

    private void secrets(String key, StoreProperties store) {
        List<Optional<String>> secrets = GivenText.entries(store.clientSecret());
        if (secrets.stream().flatMap(Optional::stream).anyMatch(secret -> secret.length() < SHORTEST_SECRET)) {
            problems.add(
                    "The client secret is too short to be one of Shopify's.",
                    key,
                    "Copy the whole secret of the store's app; it has 32 characters or more. Less than "
                            + SHORTEST_SECRET + " are taken for simulated stores alone (an api-url on this machine).");
        }
    }

    private static boolean isSimulated(StoreProperties store) {
        return GivenText.text(store.apiUrl())
                .flatMap(HttpUrl::parse)
                .map(URI::getHost)
                .filter(host -> host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}"))
                .isPresent();
    }
}
