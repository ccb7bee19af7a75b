package io.stockroute.console.run;

import io.stockroute.console.web.Formats;
import io.stockroute.run.OperatorActions.Action;
import io.stockroute.run.Progress;
import io.stockroute.run.Progress.Step;
import io.stockroute.run.RunState;
import io.stockroute.stock.RunChange;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How the page of a run says things; in templates {@code @runTexts}. */
@Component("runTexts")
class RunTexts {

    /** The state of a change. */
    public String state(RunChange.State state) {
        return switch (state) {
            case PLANNED -> "planned";
            case RELEASED -> "to be written";
            case APPLIED -> "written";
            case NOT_NEEDED -> "not needed";
            case RESTORING -> "being restored";
            case RESTORED -> "restored";
            case CHANGED -> "changed since";
            case REFUSED -> "refused";
        };
    }

    /** Good, busy, warning, bad or off. */
    public String sign(RunChange.State state) {
        return switch (state) {
            case APPLIED, RESTORED -> "good";
            case RELEASED, RESTORING -> "busy";
            case PLANNED -> "warning";
            case REFUSED, CHANGED -> "bad";
            case NOT_NEEDED -> "off";
        };
    }

    /** How far a run is, how fast it goes on, and how long it takes still; a run that stalls says so. */
    static String progress(Progress progress) {
        String rows = progress.total() == null
                ? String.format(Locale.ENGLISH, "%,d", progress.done())
                : String.format(Locale.ENGLISH, "%,d of %,d", progress.done(), progress.total());
        String text =
                switch (progress.step()) {
                    case GATHER -> "Rows collected by Shopify: " + rows;
                    case LOAD -> "Rows loaded: " + rows;
                    case READ -> "Levels read: " + rows;
                    case CHECK -> "All levels are read; the guard is checking the changes";
                    case WRITE -> "Levels written: " + rows;
                };
        if (progress.stalledSince() != null) {
            return text + ". No progress since " + new Formats().exact(progress.stalledSince()) + ".";
        }
        String rate = progress.perSecond() == null || progress.step() == Step.CHECK
                ? ""
                : String.format(Locale.ENGLISH, ", %,.0f a second", progress.perSecond());
        return text + rate + (progress.secondsLeft() == null ? "" : ", " + left(progress.secondsLeft())) + ".";
    }

    private static String left(long seconds) {
        return seconds < 90 ? "about " + seconds + " s left" : "about " + Math.round(seconds / 60.0) + " min left";
    }

    /** What the state of the run means for the stores, in a sentence or two. */
    public String meaning(RunState state) {
        return state.canApprove() || state == RunState.UNDONE ? state.meaning() + advice(state) : state.meaning();
    }

    private static String advice(RunState state) {
        return " " + Character.toUpperCase(state.advice().charAt(0))
                + state.advice().substring(1) + ".";
    }

    /** The kind of box that its reason stands in. */
    public String box(RunState state) {
        if (state == RunState.FAILED) {
            return "refused";
        }
        return state.isOver() && state != RunState.UNDONE ? "muted" : "note";
    }

    public String action(Action action) {
        return switch (action) {
            case APPROVE -> "Approve and write";
            case REJECT -> "Reject";
            case UNDO -> "Undo this run";
            case RESUME -> "Release the levels";
            case PAUSE -> "Pause";
        };
    }

    /** Whether a decision writes to stores what cannot simply be decided back. */
    public boolean asksFirst(Action action) {
        return action == Action.UNDO || action == Action.RESUME;
    }

    public String warning(Action action) {
        return action == Action.UNDO
                ? "The quantities before this run are restored wherever nobody has changed them since. After that, these levels"
                        + " stay on hold until you release them."
                : "The sync writes the current targets to these levels again.";
    }

    static String said(Action action) {
        return switch (action) {
            case APPROVE -> "Approved. Stockroute is writing to the stores.";
            case REJECT -> "Rejected. Nothing is written to the stores.";
            case UNDO -> "The quantities before this run are being restored.";
            case RESUME -> "The levels are synced again.";
            case PAUSE -> "Paused.";
        };
    }
}
