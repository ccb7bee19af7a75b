package io.stockroute.order.draft;

import java.util.List;

/** Draft orders of one Source that are looked at together. */
public record DraftBatch(String source, List<Followed> drafts) {

    /**
     * A draft order that is still open as far as is known.
     *
     * @param order the id of its row
     * @param name of the order in its Destination
     * @param attempts reads in a row that failed
     */
    public record Followed(long order, long draftId, String name, int attempts) {}

    /** What a look at a draft order told. */
    public record Seen(Followed draft, DraftReading state) {}

    int attempts() {
        return drafts.get(0).attempts();
    }

    public DraftBatch {
        drafts = List.copyOf(drafts);
    }

    ReadDraftOrders read() {
        return new ReadDraftOrders(
                source, drafts.stream().map(Followed::draftId).toList());
    }
}
