package io.stockroute.order.draft;

import java.util.List;

/** Draft orders of one Source that are looked at together. */
public record DraftBatch(String source, List<Followed> drafts) {

    /**
     * A draft order that is still open as far as is known.
     *
     * @param order the id of its row
     */
    public record Followed(long order, long draftId) {}

    /** What a look at a draft order told. */
    public record Seen(Followed draft, DraftReading state) {}

    public DraftBatch {
        drafts = List.copyOf(drafts);
    }

    ReadDraftOrders read() {
        return new ReadDraftOrders(
                source, drafts.stream().map(Followed::draftId).toList());
    }
}
