package io.stockroute.console.run;

import io.stockroute.run.OperatorActions.Action;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How the page of a run says things; in templates {@code @holdWords}. */
@Component("runTexts")
class RunTexts {

    /** The state of a change. */
    public String state(String state) {
        return switch (state) {
            case "NOT_NEEDED" -> "not needed";
            case "RESTORING" -> "being restored";
            case "CHANGED" -> "changed since";
            case "APPLIED" -> "written";
            case "RELEASED" -> "to be written";
            default -> state.toLowerCase(Locale.ROOT);
        };
    }

    /** Good, busy, held, bad or off. */
    public String sign(String state) {
        return switch (state) {
            case "APPLIED", "RESTORED" -> "good";
            case "RELEASED", "RESTORING" -> "busy";
            case "PLANNED" -> "held";
            case "REFUSED", "CHANGED" -> "bad";
            default -> "off";
        };
    }

    /** What the state of the run means for the stores, in a sentence or two. */
    public String meaning(String state) {
        return switch (state) {
            case "RUNNING" -> "It reads, weighs what would change as a whole, and then writes.";
            case "HELD" ->
                "Nothing of it has been written. Approve it if these numbers are what you want; reject it to leave"
                        + " the stores as they are while you put right what is wrong.";
            case "REJECTED" ->
                "Its levels stay as they are. They are let go when they hold what they should, when the settings"
                        + " change, or when you approve the run after all.";
            case "UNDOING" -> "What the stores held before it is being put back, wherever nobody has changed it since.";
            case "UNDONE" ->
                "What the stores held before it was put back, and the sync leaves these levels alone until you let"
                        + " them go.";
            case "SETTLED" -> "Its levels hold what they should without it, or another run has taken them over.";
            case "FAILED" -> "It stopped before it was finished.";
            default -> "It is finished.";
        };
    }

    public String action(Action action) {
        return switch (action) {
            case APPROVE -> "Approve and write";
            case REJECT -> "Reject";
            case UNDO -> "Undo this run";
            case RESUME -> "Let the levels go";
            case PAUSE -> "Pause";
        };
    }

    /** Whether a decision writes to stores what cannot simply be decided back. */
    public boolean asksFirst(Action action) {
        return action == Action.UNDO || action == Action.RESUME;
    }

    public String warning(Action action) {
        return action == Action.UNDO
                ? "The quantities before this run are put back wherever nobody has changed them since. After that the sync leaves"
                        + " these levels alone until you let them go."
                : "The sync writes to these levels again what they should hold by now.";
    }

    static String said(Action action) {
        return switch (action) {
            case APPROVE -> "Approved. The stores are being written.";
            case REJECT -> "Rejected. The stores stay as they are.";
            case UNDO -> "The quantities before this run are being put back.";
            case RESUME -> "The sync takes care of these levels again.";
            case PAUSE -> "Paused.";
        };
    }
}
