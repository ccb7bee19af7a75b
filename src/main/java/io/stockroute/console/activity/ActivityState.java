package io.stockroute.console.activity;

/** The states of what is listed and is no run. */
enum ActivityState {
    /** A change of settings. */
    SAVED,
    /** A decision of an operator. */
    DECIDED
}
