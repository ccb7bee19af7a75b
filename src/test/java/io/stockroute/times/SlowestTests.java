package io.stockroute.times;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Prints which tests of a build took longest, from what {@link TestTimes} has noted. */
public final class SlowestTests {

    private static final int SHOWN = 20;

    private static final Pattern LINE = Pattern.compile("(\\d{1,15})\t(.+)");

    record Time(long millis, String name) {

        /** Nothing for a line that is no time: a process that was ended while it wrote leaves half a line, and no build fails for it. */
        static Optional<Time> of(String line) {
            return Optional.of(LINE.matcher(line))
                    .filter(Matcher::matches)
                    .map(parts -> new Time(Long.parseLong(parts.group(1)), parts.group(2)));
        }
    }

    private SlowestTests() {}

    /** @param arguments the folder of the times */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        if (Files.isDirectory(folder)) {
            List<Time> times = times(folder);
            System.out.printf("The slowest tests, and what classes take before and after theirs:%n");
            times.stream()
                    .sorted(Comparator.comparingLong(Time::millis).reversed())
                    .limit(SHOWN)
                    .forEach(time -> System.out.printf("%7.1f s  %s%n", time.millis() / 1e3, time.name()));
        }
    }

    static List<Time> times(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(SlowestTests::lines)
                    .map(Time::of)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
