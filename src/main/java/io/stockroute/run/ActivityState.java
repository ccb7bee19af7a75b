package io.stockroute.run;

/** The states of what is listed and is no run. */
public enum ActivityState {
    /** A change of settings. */
    SAVED,
    /** A decision of an operator. */
    DECIDED
}
