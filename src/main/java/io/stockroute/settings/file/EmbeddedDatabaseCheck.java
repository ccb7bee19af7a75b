package io.stockroute.settings.file;

import org.springframework.core.env.PropertyResolver;

/** Whether an H2 database is set up as it has to be; see {@link EmbeddedDatabaseUrl}. */
final class EmbeddedDatabaseCheck {

    private final PropertyResolver given;
    private final ConfigurationProblems problems;

    EmbeddedDatabaseCheck(PropertyResolver given, ConfigurationProblems problems) {
        this.given = given;
        this.problems = problems;
    }

    void check() {
        EmbeddedDatabaseUrl.of(given.getProperty(EmbeddedDatabaseSetUp.URL, "")).ifPresent(url -> url.contradictions()
                .forEach((name, value) -> problems.add(
                        "H2 needs " + name + "=" + value + ", and the address gives it another value.",
                        EmbeddedDatabaseSetUp.URL,
                        "Remove " + name + " from it: what is needed is added.")));
    }
}
