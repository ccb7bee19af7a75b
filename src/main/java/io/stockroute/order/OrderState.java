package io.stockroute.order;

/** How far an order of a Destination is on its way to Source. */
public enum OrderState {
    /** It is to be brought, and nothing of it is in Source as far as is known. */
    WAITING,
    /** It was sent to Source, or is about to be; what came of it is not known yet. */
    CREATING,
    /** Source has it. */
    IMPORTED,
    /** It is none of Source's business. */
    SKIPPED,
    /** Something about it must be decided or put right by an operator first. */
    HELD,
    /** Source's Shopify refuses it. */
    REFUSED,
    /** An operator has decided that it is not brought. */
    DISMISSED
}
