package io.stockroute.console.run;

import io.stockroute.RecordState;
import io.stockroute.run.ActivityLog;
import io.stockroute.run.OperatorActions.Action;
import io.stockroute.run.RunState;
import io.stockroute.run.Runs;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How pages name runs and their states; in templates {@code @runLabels}. */
@Component("runLabels")
public class RunLabels {

    /** One or two words with a capital. */
    public static String kind(String kind) {
        if (kind.equals(Runs.Kind.CATALOG.name())) {
            return "Catalog import";
        }
        return kind.equals(ActivityLog.SETTINGS) ? "Settings changed" : capital(kind);
    }

    public static String kind(Runs.Kind kind) {
        return kind(kind.name());
    }

    private static String capital(String kind) {
        return kind.isEmpty()
                ? ""
                : kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public String name(String kind) {
        return kind(kind);
    }

    /** A run's state; of what is no run a word of its own. */
    public String state(String state) {
        return RecordState.of(RunState.class, state).map(RunLabels::state).orElse(state.toLowerCase(Locale.ROOT));
    }

    private static String state(RunState state) {
        return switch (state) {
            case RUNNING -> "running";
            case AWAITING_APPROVAL -> "waiting for approval";
            case REJECTED -> "rejected";
            case DONE -> "done";
            case FAILED -> "failed";
            case SETTLED -> "settled";
            case UNDOING -> "being undone";
            case UNDONE -> "undone";
        };
    }

    /** What an operator did. */
    public static String decision(Action action, boolean ofRun) {
        return switch (action) {
            case APPROVE -> "Approved";
            case REJECT -> "Rejected";
            case UNDO -> "Undone";
            case RESUME -> ofRun ? "Released" : "Resumed";
            case PAUSE -> "Paused";
        };
    }

    public String ofRun(Action action) {
        return decision(action, true);
    }

    /** The kind of sign that goes with a state: good, busy, warning, bad, off. */
    public String sign(String state) {
        return RecordState.of(RunState.class, state).map(RunLabels::sign).orElse("good");
    }

    private static String sign(RunState state) {
        return switch (state) {
            case DONE, UNDONE -> "good";
            case RUNNING, UNDOING -> "busy";
            case AWAITING_APPROVAL, REJECTED -> "warning";
            case FAILED -> "bad";
            case SETTLED -> "off";
        };
    }
}
