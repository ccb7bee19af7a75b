package io.stockroute.console.settings;

import java.util.List;

/**
 * Which locations of Source feed which of a Destination.
 *
 * @param rows one for each location of Source
 * @param choices names of the Destination's active locations
 * @param missing which stores have not told their locations yet, a sentence; empty if both have
 */
record LocationChoice(String destination, List<LocationRow> rows, List<String> choices, String missing) {

    /** Whether a name can be chosen that the Destination does not have, or not any more. */
    public boolean isStray(String chosen) {
        return !chosen.isBlank() && !choices.contains(chosen);
    }
}
