package io.stockroute.settings.file;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an H2 database has to be set up with, whatever file is named.
 *
 * <p>QUERY_CACHE_SIZE=0: else H2 keeps the last answers of a connection and may give one again although another transaction has
 * committed meanwhile (github.com/h2database/h2database/issues/3894; seen with 2.3.232). WRITE_DELAY=0: what is committed survives the
 * process. The others make it speak the SQL of PostgreSQL.
 *
 * <p>What it also gets, unless the address says otherwise, is TRACE_LEVEL_FILE=0: H2 would write failures with their statements into a
 * file beside the database, readable for everybody. They are in the log.
 */
final class EmbeddedDatabaseUrl {

    private static final String PREFIX = "jdbc:h2:";

    private static final String FILE = "file:";

    /** What H2 looks for in a path that is not absolute ({@code FilePathDisk}, {@code ConnectionInfo}). */
    private static final List<String> SAID_RELATIVE = List.of("./", ".\\", ":/", ":\\");

    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z]{2,}:.*");
    private static final String HOME = Matcher.quoteReplacement(System.getProperty("user.home", "."));

    private final String text;
    private final Map<String, String> given = new LinkedHashMap<>();

    private EmbeddedDatabaseUrl(String text) {
        this.text = text;
        String[] parts = text.split(";", -1);
        for (int n = 1; n < parts.length; n++) {
            String[] setting = parts[n].split("=", 2);
            if (!setting[0].isBlank()) {
                given.put(setting[0].strip().toUpperCase(Locale.ROOT), setting.length < 2 ? "" : setting[1].strip());
            }
        }
    }

    /** Empty if it leads to another database. */
    static Optional<EmbeddedDatabaseUrl> of(String url) {
        return url.regionMatches(true, 0, PREFIX, 0, PREFIX.length())
                ? Optional.of(new EmbeddedDatabaseUrl(url))
                : Optional.empty();
    }

    /** With every setting that it lacks. */
    String complete() {
        StringBuilder complete = new StringBuilder(explicit(text.replaceFirst(";+$", "")));
        Map<String, String> lacking = needed();
        if (file().isPresent()) {
            lacking.put("TRACE_LEVEL_FILE", "0");
        }
        lacking.forEach((name, value) -> {
            if (!given.containsKey(name)) {
                complete.append(';').append(name).append('=').append(value);
            }
        });
        return complete.toString();
    }

    /** H2 takes no path that is relative without saying so, and Spring no prefix in capitals. */
    private String explicit(String url) {
        int begin = PREFIX.length()
                + (url.regionMatches(true, PREFIX.length(), FILE, 0, FILE.length()) ? FILE.length() : 0);
        String path = url.substring(begin).split(";", -1)[0];
        boolean implied = file().filter(file -> !file.isAbsolute()).isPresent()
                && !path.startsWith("~")
                && SAID_RELATIVE.stream().noneMatch(path::contains);
        return PREFIX + url.substring(PREFIX.length(), begin) + (implied ? "./" : "") + url.substring(begin);
    }

    /** The settings that it gives another value than they need: name=value as it is needed. */
    Map<String, String> contradictions() {
        Map<String, String> wrong = new LinkedHashMap<>();
        needed().forEach((name, value) -> {
            if (given.containsKey(name) && !value.equalsIgnoreCase(given.get(name))) {
                wrong.put(name, value);
            }
        });
        return wrong;
    }

    /** The path of the file, without its ending; empty if it is in memory or of a server. */
    Optional<Path> file() {
        String path = text.substring(PREFIX.length()).split(";", -1)[0].strip();
        boolean named = path.regionMatches(true, 0, FILE, 0, FILE.length());
        String file = named ? path.substring(FILE.length()) : path;
        if (file.isEmpty() || (!named && SCHEME.matcher(file).matches())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(file.replaceFirst("^~(?=[/\\\\])", HOME)));
        } catch (InvalidPathException e) {
            return Optional.empty(); // H2 says what is wrong with it
        }
    }

    private Map<String, String> needed() {
        Map<String, String> needed = new LinkedHashMap<>();
        needed.put("MODE", "PostgreSQL");
        needed.put("DATABASE_TO_LOWER", "TRUE");
        needed.put("DEFAULT_NULL_ORDERING", "HIGH");
        needed.put("QUERY_CACHE_SIZE", "0");
        needed.put("DB_CLOSE_ON_EXIT", "FALSE");
        if (isInMemory()) {
            needed.put("DB_CLOSE_DELAY", "-1");
        } else {
            needed.put("WRITE_DELAY", "0");
        }
        return needed;
    }

    private boolean isInMemory() {
        return text.regionMatches(true, PREFIX.length(), "mem:", 0, 4);
    }
}
