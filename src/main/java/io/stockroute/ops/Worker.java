package io.stockroute.ops;

import java.time.Duration;
import java.util.Optional;

/**
 * Something that has to keep running for as long as the process is of any use, as it is at the moment.
 *
 * @param name that an operator knows it by
 * @param sinceLastRun since when its last turn began; empty: there was none yet
 * @param death why it will not run again; empty: it will
 */
public record Worker(String name, Optional<Duration> sinceLastRun, Optional<String> death) {}
