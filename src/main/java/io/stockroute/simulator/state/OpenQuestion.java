package io.stockroute.simulator.state;

/**
 * What nobody knows of Shopify, or what differs from shop to shop. The simulator answers each the likely way; a test
 * that has it answered the other way shows that the app is right with both. Sections are those of
 * facts-order-life.md.
 */
public enum OpenQuestion {
    /** Section 38.3. A restock of an order that left stock alone adds units that were never taken. */
    RESTOCK_ADDS_UNITS_NEVER_TAKEN,
    /** Section 38.4. Without a restock the units stay committed instead of being written off. */
    UNRESTOCKED_UNITS_STAY_COMMITTED,
    /** Section 38.5. A cancelled fulfilment makes its units available instead of committed. */
    CANCELLED_FULFILMENT_MAKES_AVAILABLE,
    /** Section 38.6. A shipment sends inventory_levels/update, though available is what it was. */
    SHIPPING_TELLS_OF_THE_LEVEL,
    /** Section 38.19. A moved fulfillment order leaves its units committed where they were. */
    MOVING_LEAVES_STOCK_ALONE,
    /** Section 38.2. Another address does not change an order's taxes: the exceptions are not known. */
    ADDRESSES_LEAVE_TAXES_ALONE,
    /** Section 38.15. The app may not see what came of a cancellation; the order alone tells. */
    CANCEL_JOBS_ARE_HIDDEN,
    /** Section 38.13. A refund's idempotency key that was used otherwise is an error of the whole call. */
    REFUND_KEYS_FAIL_THE_CALL,
    /** Section 38.16. A refund leaves the order's updatedAt as it was. */
    REFUNDS_LEAVE_THE_TIME_ALONE,
    /** Section 38.22. Units of a cancelled order go back to the first level of their item. */
    CANCELLED_UNITS_GO_TO_THE_FIRST_LEVEL,
    /** Section 38.8. A variant with too little stock, which may not be oversold, cannot be added by an edit. */
    EDITS_OBEY_THE_POLICY,
    /** No source. An order made as fulfilled takes its units where any order would, not where it was shipped from. */
    FULFILLED_ORDERS_TAKE_BY_ROUTING
}
