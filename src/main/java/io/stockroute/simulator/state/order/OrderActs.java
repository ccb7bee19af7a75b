package io.stockroute.simulator.state.order;

import io.stockroute.simulator.state.ShopData;
import io.stockroute.simulator.state.edit.Edits;
import io.stockroute.simulator.state.fulfillment.Commitments;
import io.stockroute.simulator.state.fulfillment.Moves;
import io.stockroute.simulator.state.fulfillment.Routing;
import io.stockroute.simulator.state.fulfillment.Shipping;
import io.stockroute.simulator.state.product.Stock;

/** Everything that can be done with an order of a shop after it was placed. Wants the shop's write lock. */
public final class OrderActs {
    private final Commitments commitments;
    private final Routing routing;
    private final Shipping shipping;
    private final Moves moves;
    private final Refunds refunds;
    private final Cancellations cancellations;
    private final Payments payments;
    private final OrderUpdates updates;
    private final Edits edits;
    private final OrderTerms terms;

    public OrderActs(ShopData data, Stock stock, OrderTerms terms) {
        this.terms = terms;
        commitments = new Commitments(stock, terms);
        routing = new Routing(data);
        shipping = new Shipping(data, commitments, routing, terms);
        moves = new Moves(data, commitments, routing);
        refunds = new Refunds(data, commitments, terms);
        cancellations = new Cancellations(data, commitments, refunds, terms);
        payments = new Payments(data, terms);
        updates = new OrderUpdates(data, terms);
        edits = new Edits(data, commitments, routing, terms);
    }

    public OrderTerms terms() {
        return terms;
    }

    public Shipping shipping() {
        return shipping;
    }

    public Moves moves() {
        return moves;
    }

    public Refunds refunds() {
        return refunds;
    }

    public Cancellations cancellations() {
        return cancellations;
    }

    public Payments payments() {
        return payments;
    }

    public OrderUpdates updates() {
        return updates;
    }

    public Edits edits() {
        return edits;
    }

    Commitments commitments() {
        return commitments;
    }

    Routing routing() {
        return routing;
    }
}
