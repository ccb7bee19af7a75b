package io.stockroute.times;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Prints which tests of a build took longest, from what {@link TestTimes} has noted. */
public final class SlowestTests {

    private static final int SHOWN = 20;

    private record Time(long millis, String name) {

        static Time of(String line) {
            String[] parts = line.split("\t", 2);
            return new Time(Long.parseLong(parts[0]), parts[1]);
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

    private static List<Time> times(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(SlowestTests::lines).map(Time::of).toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
