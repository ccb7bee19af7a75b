package io.stockroute.run;

/** How far a preview is. */
public enum PreviewState {
    /** Its plan is to be made. */
    WANTED,
    /** Levels that nobody knows are asked of Shopify. */
    READING,
    /** Its plan is complete: it may be saved. */
    READY,
    /** Something could not be found out; it can be tried again, and keeps what was found. */
    FAILED,
    SAVED,
    /** The settings or the stores have changed since: another one is needed. */
    OUTDATED;

    public boolean isUnderWay() {
        return this == WANTED || this == READING;
    }
}
