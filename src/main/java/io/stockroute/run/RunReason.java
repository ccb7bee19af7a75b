package io.stockroute.run;

import io.stockroute.CodeMeaning;
import io.stockroute.ReasonCode;

/** Why a run waits for approval, or ended early. A run may have several, each of a store. What a catalog import says of itself comes besides. */
public enum RunReason implements ReasonCode {
    SETS_TO_ZERO(
            "It would set a larger share of a store's stocked levels to zero than `guard.zero-share`.",
            "Look at the levels, then approve or reject the run.",
            "store",
            "levels",
            "stocked",
            "limit"),
    MOVES_UNITS(
            "It would move a larger share of a store's units than `guard.units-share`.",
            "Look at the levels, then approve or reject the run.",
            "store",
            "units",
            "held",
            "levels",
            "limit"),
    LOCATIONS_CHANGED(
            "It would set levels to zero that other locations feed now, or none.",
            "Look at the location pairs, then approve or reject the run.",
            "store",
            "levels",
            "stocked"),
    PRODUCTS_REMATCHED(
            "It would set levels to zero whose products are matched differently now, or not at all.",
            "Look at the products, then approve or reject the run.",
            "store",
            "levels",
            "stocked"),
    OVERTAKEN(
            "The next reconciliation of the sync began before it had read all levels.",
            "Nothing: the next reconciliation reads all levels."),
    SUPERSEDED("A later alignment of the Destination has replaced it.", "Nothing: the later alignment does the work.");

    @SuppressWarnings("ImmutableEnumChecker") // a List.of
    private final CodeMeaning text;

    RunReason(String meaning, String advice, String... parameters) {
        this.text = CodeMeaning.of(meaning, advice, parameters);
    }

    @Override
    public CodeMeaning text() {
        return text;
    }
}
