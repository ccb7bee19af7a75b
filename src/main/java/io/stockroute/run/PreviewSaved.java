package io.stockroute.run;

/** What became of a preview that was to be saved. */
public sealed interface PreviewSaved {

    /** Its settings are in effect. */
    record Done(long version) implements PreviewSaved {}

    /** @param why a sentence that says so, and what to do */
    record Refused(String why) implements PreviewSaved {}
}
