package io.stockroute.simulator;

import io.stockroute.simulator.state.ShopData;
import io.stockroute.simulator.state.draft.DraftOrder;
import io.stockroute.simulator.state.draft.DraftOrders;
import io.stockroute.simulator.state.draft.DraftTerms;
import java.util.Optional;

/** What a merchant does with draft orders in the admin, and how the shop treats them. */
public final class DraftMerchant {
    private final ShopData data;
    private final DraftOrders drafts;

    DraftMerchant(ShopData data, DraftOrders drafts) {
        this.data = data;
        this.drafts = drafts;
    }

    public DraftTerms terms() {
        return drafts.terms();
    }

    public Optional<DraftOrder> find(long number) {
        return data.read(() -> Optional.ofNullable(data.draftOrders().get(number)));
    }

    /** Marks it as paid; the number of the order that it became. */
    public long complete(long number) {
        return data.write(() -> drafts.complete(draft(number)).number());
    }

    public void sendInvoice(long number) {
        does(() -> drafts.sendInvoice(draft(number)));
    }

    /** It is gone, and what it held back is available again. */
    public void delete(long number) {
        does(() -> drafts.delete(draft(number)));
    }

    private DraftOrder draft(long number) {
        DraftOrder draft = data.draftOrders().get(number);
        if (draft == null) {
            throw new IllegalArgumentException("no such draft order (number: " + number + ")");
        }
        return draft;
    }

    private void does(Runnable work) {
        data.write(() -> {
            work.run();
            return true;
        });
    }
}
