package io.stockroute.stock.reservation;

import java.util.OptionalLong;

/**
 * Units of one product that one Destination sold.
 *
 * @param order the row of the order; empty for a provisional sale: a level dropped and no order is known that explains it
 * @param units how many are subtracted from what Source offers, as long as it is open
 * @param unseen of these, units whose drop was not read in the Destination yet: the next drop is theirs
 * @param open whether they are subtracted
 * @param added whether the order gained them when Source had it already
 */
public record Reservation(
        long id, SyncedProduct product, OptionalLong order, int units, int unseen, boolean open, boolean added) {

    boolean isPerhaps() {
        return order.isEmpty();
    }
}
