package io.stockroute.run;

import io.stockroute.CodedReason;

/** What became of a preview that was to be saved. */
public sealed interface PreviewSaved {

    /** Its settings are in effect. */
    record Done(long version) implements PreviewSaved {}

    /** @param why a {@link PreviewReason} */
    record Refused(CodedReason why) implements PreviewSaved {}
}
