package io.stockroute.camel;

import java.time.Duration;
import java.util.Optional;

/**
 * How much of one answer is read before the connection is cut off. All sizes are those after decompression.
 *
 * @param what an answer is called where a limit is named
 * @param bytes of the whole answer
 * @param lineBytes of one line; empty: the answer has no lines
 * @param deadline by which the whole answer must have been read; empty: it is worked on while it is read
 */
record OutgoingLimits(String what, long bytes, Optional<Long> lineBytes, Optional<Duration> deadline) {}
