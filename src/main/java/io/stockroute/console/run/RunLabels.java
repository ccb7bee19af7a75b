package io.stockroute.console.run;

import io.stockroute.run.OperatorActions.Action;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How pages name runs and their states; in templates {@code @runWords}. */
@Component("runLabels")
public class RunLabels {

    /** One or two words with a capital. */
    public static String kind(String kind) {
        return switch (kind) {
            case "ALIGNMENT" -> "Alignment";
            case "RECONCILIATION" -> "Reconciliation";
            case "CATALOG" -> "Catalog read";
            case "SETTINGS" -> "Settings changed";
            case "UNDO" -> "Undo";
            case "GUARD" -> "Guard";
            case "DECISION" -> "Decision";
            default ->
                kind.isEmpty()
                        ? ""
                        : kind.charAt(0)
                                + kind.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    public String name(String kind) {
        return kind(kind);
    }

    public String state(String state) {
        return switch (state) {
            case "RUNNING" -> "working";
            case "HELD" -> "held back";
            case "UNDOING" -> "being undone";
            case "SETTLED" -> "nothing left to decide";
            default -> state.toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    /** What an operator did. */
    public static String decision(Action action, boolean ofRun) {
        return switch (action) {
            case APPROVE -> "Approved";
            case REJECT -> "Rejected";
            case UNDO -> "Undone";
            case RESUME -> ofRun ? "Let go" : "Resumed";
            case PAUSE -> "Paused";
        };
    }

    public String ofRun(Action action) {
        return decision(action, true);
    }

    /** The kind of sign that goes with a state: good, busy, held, bad, off. */
    public String sign(String state) {
        return switch (state) {
            case "DONE", "SAVED", "UNDONE", "DECIDED" -> "good";
            case "RUNNING", "UNDOING" -> "busy";
            case "HELD", "REJECTED" -> "held";
            case "FAILED" -> "bad";
            default -> "off";
        };
    }
}
