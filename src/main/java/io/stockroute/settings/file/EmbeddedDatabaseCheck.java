package io.stockroute.settings.file;

import java.util.regex.Pattern;
import org.springframework.core.env.PropertyResolver;

/**
 * Whether an H2 database tells what is so. As it is set up by default it keeps the last answers of a connection, and may give one again
 * though another transaction has committed something else meanwhile (github.com/h2database/h2database/issues/3894; seen with 2.3.232).
 */
final class EmbeddedDatabaseCheck {

    private static final String URL = "spring.datasource.url";
    private static final Pattern H2 = Pattern.compile("(?i)jdbc:h2:.*");
    private static final Pattern ANSWERS_ANEW = Pattern.compile("(?i).*;QUERY_CACHE_SIZE=0(;.*)?");

    private final PropertyResolver given;
    private final ConfigurationProblems problems;

    EmbeddedDatabaseCheck(PropertyResolver given, ConfigurationProblems problems) {
        this.given = given;
        this.problems = problems;
    }

    void check() {
        String url = given.getProperty(URL, "");
        if (H2.matcher(url).matches() && !ANSWERS_ANEW.matcher(url).matches()) {
            problems.add(
                    "H2 may answer with what was so before another transaction changed it.",
                    URL,
                    "Append ;QUERY_CACHE_SIZE=0 to it, or use PostgreSQL.");
        }
    }
}
