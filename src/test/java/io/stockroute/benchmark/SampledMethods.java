package io.stockroute.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Which of our methods a recording found running, by the innermost of ours in each stack. */
final class SampledMethods {

    private static final String OURS = "io.stockroute.";

    private SampledMethods() {}

    static List<String> of(Path recording) throws IOException {
        Map<String, Integer> samples = new HashMap<>();
        int all = 0;
        for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
            if (event.getEventType().getName().equals("jdk.ExecutionSample")) {
                all += 1;
                samples.merge(innermost(event).orElse("others"), 1, Integer::sum);
            }
        }
        int total = Math.max(1, all);
        return samples.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(30)
                .map(entry -> "%3d %%  %s".formatted(entry.getValue() * 100 / total, entry.getKey()))
                .toList();
    }

    private static Optional<String> innermost(RecordedEvent event) {
        return event.getStackTrace() == null
                ? Optional.empty()
                : event.getStackTrace().getFrames().stream()
                        .filter(frame -> frame.getMethod().getType().getName().startsWith(OURS))
                        .findFirst()
                        .map(SampledMethods::name);
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName().substring(OURS.length())
                + "."
                + frame.getMethod().getName()
                + ":"
                + frame.getLineNumber();
    }
}
