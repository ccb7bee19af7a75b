package io.stockroute.console.settings;

/**
 * A location of Source, and where its stock goes in one Destination.
 *
 * @param automatic whether the Destination has a location of the same name
 * @param chosen the Destination's location that was chosen; empty: left to equal names
 * @param known whether Source has an active location of this name, as far as is known
 */
record LocationRow(String from, boolean automatic, String chosen, boolean known) {

    /** What happens if nothing is chosen. */
    public String otherwise() {
        return automatic ? from + " (automatic)" : "Not synced";
    }
}
