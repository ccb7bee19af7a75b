package io.stockroute.console.settings;

/**
 * A location of Source, and where its stock goes in one Destination.
 *
 * @param automatic whether it pairs by itself with the Destination's location of the same name
 * @param chosen the Destination's location that was chosen; empty: left to equal names; {@link SettingsForm#LEFT_OUT}: none, whatever
 *     its name
 * @param note what is odd about its name, a sentence; empty if nothing is
 */
record LocationRow(String from, boolean automatic, String chosen, String note) {

    /** What happens if nothing is chosen. */
    public String otherwise() {
        return automatic ? from + " (automatic)" : "Not synced";
    }

    public boolean isLeftOut() {
        return chosen.equals(SettingsForm.LEFT_OUT);
    }
}
