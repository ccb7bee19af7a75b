package io.stockroute.preview;

/** What became of a preview that was to be saved. */
public sealed interface Applied {

    /** Its settings are in effect. */
    record Done(long version) implements Applied {}

    /** @param why a sentence that says so, and what to do */
    record Refused(String why) implements Applied {}
}
