package io.stockroute.console.overview;

/**
 * How a sync is doing.
 *
 * @param sign of the kinds that pages know: good, busy, warning, bad, off
 * @param word in a word or two
 * @param detail the rest of what there is to say; empty if the word says it all
 * @param done levels that hold what they should, while there are others
 * @param total levels in all; 0: there is no progress to show
 */
public record SyncState(String sign, String word, String detail, long done, long total) {

    static SyncState of(String sign, String word, String detail) {
        return new SyncState(sign, word, detail, 0, 0);
    }

    public boolean isWorking() {
        return total > 0;
    }
}
