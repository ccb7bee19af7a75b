package io.stockroute.simulator.bulk;

/** The lines of a bulk query's result: how many objects, how many of them roots, and the JSONL itself. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record BulkResult(long objects, long roots, byte[] jsonl) {
    static final BulkResult EMPTY = new BulkResult(0, 0, new byte[0]);
}
