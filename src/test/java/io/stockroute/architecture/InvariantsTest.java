package io.stockroute.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A promise is worth the test that holds it: those that {@code docs/invariants.md} names are there, under that name. */
class InvariantsTest {

    /** {@code `Class`}, {@code `Class.test`}, or {@code `.test`} of the class that was named before. */
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+)?(?:\\.(\\w+))?`");

    @Test
    void eachTestThatHoldsAnInvariantIsThere() throws IOException {
        Map<String, String> sources = sources();
        List<String> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String row : Files.readAllLines(Path.of("docs/invariants.md"))) {
            String source = "";
            for (MatchResult name : NAMED.matcher(row).results().toList()) {
                source = name.group(1) == null ? source : sources.getOrDefault(name.group(1), "");
                boolean isThere =
                        name.group(2) == null ? !source.isEmpty() : source.contains(" " + name.group(2) + "(");
                (isThere ? found : missing).add(name.group());
            }
        }

        assertThat(missing).isEmpty();
        assertThat(found).hasSizeGreaterThan(100);
    }

    private static Map<String, String> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            InvariantsTest::text,
                            String::concat));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
