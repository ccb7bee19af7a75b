package io.stockroute.settings.file;

import io.stockroute.settings.LoadedConfiguration.HealthPort;
import java.util.Optional;

/** Reads where health is answered beside the server's own port. */
final class HealthPortReader {

    private static final int ABOVE = 1000;
    private static final int LAST = 65535;

    private final ConfigurationProblems problems;

    HealthPortReader(ConfigurationProblems problems) {
        this.problems = problems;
    }

    HealthPort read(StockrouteProperties.HealthProperties given) {
        Optional<String> text = GivenText.text(given.port());
        if (text.isEmpty()) {
            return new HealthPort.Above(ABOVE);
        }
        // YAML reads a bare off as false
        if (text.get().equalsIgnoreCase("off") || text.get().equalsIgnoreCase("false")) {
            return new HealthPort.Off();
        }
        if (text.get().matches("\\d{1,5}") && Integer.parseInt(text.get()) <= LAST) {
            return new HealthPort.At(Integer.parseInt(text.get()));
        }
        problems.add(
                ShownValue.quoted(text.get()) + " is no port.",
                "stockroute.health.port",
                "Give a number from 1 to 65535, or off; left out, it is the server's own port and " + ABOVE + ".");
        return new HealthPort.Off();
    }
}
