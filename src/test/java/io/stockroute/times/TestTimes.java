package io.stockroute.times;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Notes how long each test of a process took, and what a class took beside its tests: servers that are started for all of them. Maven
 * prints the slowest of all processes at the end of a build ({@link SlowestTests}).
 */
public final class TestTimes implements TestExecutionListener {

    /** The folder for the times; set by the build, without it nothing is noted. */
    static final String FOLDER = "stockroute.test-times";

    private final Map<String, Long> started = new ConcurrentHashMap<>();
    private final Map<String, Long> ofChildren = new ConcurrentHashMap<>();
    private final List<String> times = new ArrayList<>();
    private TestPlan plan;

    @Override
    public void testPlanExecutionStarted(TestPlan begun) {
        plan = begun;
    }

    @Override
    public void executionStarted(TestIdentifier one) {
        started.put(one.getUniqueId(), System.nanoTime());
    }

    @Override
    public void executionFinished(TestIdentifier one, TestExecutionResult result) {
        long took = System.nanoTime() - started.remove(one.getUniqueId());
        long own = took - ofChildren.getOrDefault(one.getUniqueId(), 0L);
        one.getParentId().ifPresent(parent -> ofChildren.merge(parent, took, Long::sum));
        if (one.getParentId().isPresent()) {
            note(TimeUnit.NANOSECONDS.toMillis(own), name(one) + (one.isTest() ? "" : " > before and after"));
        }
    }

    private synchronized void note(long millis, String name) {
        times.add(line(millis, name));
    }

    /** A test may be named after bad input: line breaks, control characters, halves of a surrogate pair. Its line is one line all the same. */
    static String line(long millis, String name) {
        return millis + "\t" + name.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ");
    }

    /** The names from the class on; the engine is of no interest. */
    private String name(TestIdentifier one) {
        return plan.getParent(one)
                .filter(parent -> parent.getParentId().isPresent())
                .map(parent -> name(parent) + " > " + one.getDisplayName())
                .orElse(one.getDisplayName());
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan ended) {
        String folder = System.getProperty(FOLDER);
        if (folder != null) {
            append(Path.of(folder), times);
        }
        times.clear();
    }

    private static void append(Path folder, List<String> lines) {
        try {
            Files.write(
                    Files.createDirectories(folder)
                            .resolve(ProcessHandle.current().pid() + ".tsv"),
                    lines,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
