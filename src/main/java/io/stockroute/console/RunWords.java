package io.stockroute.console;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** How pages name runs and their states; in templates {@code @runWords}. */
@Component("runWords")
public class RunWords {

    /** One or two words with a capital. */
    public static String kind(String kind) {
        return switch (kind) {
            case "ALIGNMENT" -> "Alignment";
            case "RECONCILIATION" -> "Reconciliation";
            case "CATALOGUE" -> "Catalogue read";
            case "SETTINGS" -> "Settings changed";
            case "UNDO" -> "Undo";
            case "GUARD" -> "Guard";
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
            default -> state.toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    /** The kind of sign that goes with a state: good, busy, held, bad, off. */
    public String sign(String state) {
        return switch (state) {
            case "DONE", "SAVED", "UNDONE" -> "good";
            case "RUNNING", "UNDOING" -> "busy";
            case "HELD", "REJECTED" -> "held";
            case "FAILED" -> "bad";
            default -> "off";
        };
    }
}
