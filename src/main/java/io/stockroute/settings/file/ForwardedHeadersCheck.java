package io.stockroute.settings.file;

import java.util.List;
import org.springframework.core.env.PropertyResolver;

/** Whether only the proxies that are named are believed: Spring Boot's own settings would believe others as well. */
final class ForwardedHeadersCheck {

    private static final String STRATEGY = "server.forward-headers-strategy";
    private static final String FIX = "Remove it, and name your proxies in stockroute.trusted-proxies.";

    private final PropertyResolver given;
    private final ConfigurationProblems problems;

    ForwardedHeadersCheck(PropertyResolver given, ConfigurationProblems problems) {
        this.given = given;
        this.problems = problems;
    }

    void check() {
        if (!given.getProperty(STRATEGY, "none").equalsIgnoreCase("none")) {
            problems.add("It believes the forwarded headers of proxies that nobody has named.", STRATEGY, FIX);
        }
        for (String header : List.of("remote-ip-header", "protocol-header")) {
            String key = "server.tomcat.remoteip." + header;
            if (!given.getProperty(key, "").isBlank()) {
                problems.add("It believes a header of proxies that nobody has named.", key, FIX);
            }
        }
    }
}
