package io.stockroute.supply;

import java.time.LocalDate;

/** A finding that is shipped all the same: why it does no harm, and the last day on which that is believed without another look. */
record Accepted(String id, String reason, LocalDate decided, LocalDate until) {}
