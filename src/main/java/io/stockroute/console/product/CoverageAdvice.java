package io.stockroute.console.product;

import io.stockroute.catalog.MatchState;
import io.stockroute.settings.MatchBy;
import java.util.List;

/** What a list of variants that are not kept in sync is about, and what to do with them: one sentence each. */
final class CoverageAdvice {

    /** The states that are listed, those first where something can be done. */
    static final List<MatchState> ORDER = List.of(
            MatchState.UNMATCHED,
            MatchState.AMBIGUOUS,
            MatchState.BLANK,
            MatchState.UNTRACKED,
            MatchState.BUNDLE,
            MatchState.IGNORED);

    private CoverageAdvice() {}

    static String word(MatchBy matchBy) {
        return switch (matchBy) {
            case SKU -> "SKU";
            case BARCODE -> "barcode";
            case HANDLE -> "handle with the same option values";
        };
    }

    /** The state as a word for the pages. */
    static String name(MatchState state) {
        return switch (state) {
            case BLANK -> "blank identifier";
            case BUNDLE -> "bundle";
            case AMBIGUOUS -> "ambiguous";
            case UNMATCHED -> "unmatched";
            case UNTRACKED -> "untracked";
            case MATCHED -> "matched";
            case IGNORED -> "left out";
        };
    }

    /** The state behind a number of variants: "2 bundles". */
    static String name(MatchState state, long variants) {
        boolean noun = state == MatchState.BLANK || state == MatchState.BUNDLE;
        return noun && variants != 1 ? name(state) + "s" : name(state);
    }

    /** How the pages show it: see the fragment {@code parts :: state}. */
    static String tone(MatchState state) {
        return switch (state) {
            case MATCHED -> "good";
            case AMBIGUOUS -> "bad";
            case BLANK, UNMATCHED -> "warning";
            case BUNDLE, UNTRACKED, IGNORED -> "off";
        };
    }

    static String whatToDo(MatchState state, MatchBy matchBy) {
        return switch (state) {
            case BLANK ->
                "Give each variant a " + (matchBy == MatchBy.HANDLE ? "handle" : word(matchBy))
                        + " in its store, the same one in Source and in the Destination.";
            case BUNDLE -> "Nothing to do: a bundle's stock follows from its components, so sync those instead.";
            case AMBIGUOUS ->
                "Give each of the variants that the reason names its own " + word(matchBy)
                        + ": as long as two share one, neither is synced.";
            case UNMATCHED ->
                "Create the product in the other store with the same " + word(matchBy)
                        + ", or leave it if it is sold in one store only.";
            case UNTRACKED ->
                "Switch on “Track quantity” for the variant in the store that the reason names, if its stock is to be synced.";
            case MATCHED -> "Nothing to do: it is synced.";
            case IGNORED ->
                "Nothing to do: it was left out by an operator. Undo that under Pairs and exclusions if it should be synced.";
        };
    }

    static String nearMatches(MatchBy matchBy) {
        return "Write the " + (matchBy == MatchBy.HANDLE ? "handle and the option values" : word(matchBy))
                + " the same in both stores: they are compared exactly, so products are never matched by guesswork."
                + " Or pair them here.";
    }
}
