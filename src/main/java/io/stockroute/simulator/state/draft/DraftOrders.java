package io.stockroute.simulator.state.draft;

import io.stockroute.simulator.state.Cause;
import io.stockroute.simulator.state.Origin;
import io.stockroute.simulator.state.ShopData;
import io.stockroute.simulator.state.Topic;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.Orders;
import io.stockroute.simulator.state.product.Claims;
import io.stockroute.simulator.state.product.InventoryBehaviour;
import io.stockroute.simulator.state.product.Level;
import io.stockroute.simulator.state.product.Reservation;
import io.stockroute.simulator.state.product.Stock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How draft orders come into being and end. What a draft does to stock (reservation, its end, completion) bears the
 * origin of an API call and the draft's id as reference. Every method wants the shop's write lock.
 */
public final class DraftOrders {
    private final ShopData data;
    private final Stock stock;
    private final Orders orders;
    private final DraftTerms terms;
    private int lastSequence;

    public DraftOrders(ShopData data, Stock stock, Orders orders, DraftTerms terms) {
        this.data = data;
        this.stock = stock;
        this.orders = orders;
        this.terms = terms;
    }

    public DraftTerms terms() {
        return terms;
    }

    public DraftOrder create(DraftOrder.Content content) {
        lastSequence += 1;
        DraftOrder draft = new DraftOrder(data.nextNumber(), lastSequence, content, data.now());
        data.draftOrders.put(draft.number(), draft);
        Instant until = content.reserveInventoryUntil();
        if (until != null) {
            reserve(draft, until);
        }
        data.happened(Topic.DRAFT_ORDERS_CREATE, draft);
        return draft;
    }

    private void reserve(DraftOrder draft, Instant until) {
        List<Claims.Wanted> wanted = draft.content().lines().stream()
                .map(line -> new Claims.Wanted(line.soldItem().variant(), line.quantity()))
                .toList();
        Claims.Answer answer = Claims.find(
                wanted,
                terms.onlyWhatIsThere()
                        ? InventoryBehaviour.DECREMENT_OBEYING_POLICY
                        : InventoryBehaviour.DECREMENT_IGNORING_POLICY);
        if (!(answer instanceof Claims.Granted granted)) {
            return;
        }
        draft.reserveInventoryUntil = until;
        draft.reservations = Stream.iterate(0, i -> i < wanted.size(), i -> i + 1)
                .map(i -> granted.levels()
                        .get(i)
                        .map(level -> new Reservation(level, wanted.get(i).quantity())))
                .toList();
        held(draft).forEach(each -> stock.reserve(each.level(), each.quantity(), cause(draft)));
        data.at(until, () -> release(draft));
    }

    /** Gives back what is still held back for the draft. */
    private void release(DraftOrder draft) {
        held(draft).forEach(each -> stock.unreserve(each.level(), each.quantity(), cause(draft)));
        draft.reservations = List.of();
    }

    /** An invoice goes to the customer. */
    public void sendInvoice(DraftOrder draft) {
        requireOpen(draft);
        draft.invoiceSentAt = data.now();
        touched(draft);
    }

    /** The draft is paid and becomes an order; reserved units become committed, others are taken whatever there is. */
    public Order complete(DraftOrder draft) {
        requireOpen(draft);
        Order order =
                draft.reserved() ? orders.placeReserved(CompletedDraft.order(draft), levels(draft)) : taken(draft);
        draft.reservations = List.of();
        draft.completedAt = data.now();
        draft.order = order;
        touched(draft);
        return order;
    }

    private Order taken(DraftOrder draft) {
        Orders.Answer answer =
                orders.place(CompletedDraft.order(draft), InventoryBehaviour.DECREMENT_IGNORING_POLICY, cause(draft));
        return ((Orders.Placed) answer).order();
    }

    private static List<Optional<Level>> levels(DraftOrder draft) {
        return draft.reservations.stream()
                .map(each -> each.map(Reservation::level))
                .toList();
    }

    public void delete(DraftOrder draft) {
        requireOpen(draft);
        release(draft);
        data.draftOrders.remove(draft.number());
        data.happened(Topic.DRAFT_ORDERS_DELETE, draft);
    }

    /** Says something else from now on; what is held back for it is held back again. */
    public void update(DraftOrder draft, DraftOrder.Content content) {
        requireOpen(draft);
        boolean held = draft.reserved();
        release(draft);
        draft.become(content);
        Instant until = content.reserveInventoryUntil();
        if (until != null && (held || draft.reserveInventoryUntil == null) && until.isAfter(data.now())) {
            reserve(draft, until);
        }
        touched(draft);
    }

    public void tag(DraftOrder draft, List<String> tags) {
        draft.become(draft.content().with(draft.content().labels().withTags(tags)));
        touched(draft);
    }

    private void touched(DraftOrder draft) {
        draft.updatedAt = data.now();
        data.happened(Topic.DRAFT_ORDERS_UPDATE, draft);
    }

    private static void requireOpen(DraftOrder draft) {
        if (draft.status() == DraftOrder.Status.COMPLETED) {
            throw new IllegalStateException("completed already (draft order: " + draft.name() + ")");
        }
    }

    private static List<Reservation> held(DraftOrder draft) {
        return draft.reservations.stream().flatMap(Optional::stream).toList();
    }

    private static Cause cause(DraftOrder draft) {
        return new Cause(Origin.API, draft.gid(), null);
    }
}
