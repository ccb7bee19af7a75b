package io.stockroute.stock;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a line stands in the ledger, or a pool has ended. The words for it are made in the console alone. */
public enum LedgerCode {
    /** Read: the item is not stocked at the location. */
    ITEM_NOT_STOCKED,
    /** Read: Shopify has no such inventory item any more. */
    ITEM_GONE,
    /** Read: Shopify does not track the item. */
    ITEM_UNTRACKED,

    /** Decided: what the Source levels hold together, less what is reserved and not offered. */
    TARGET_SOURCE_SUM,
    /** Decided: what the stores of a two-way sync hold together, less what is not offered. */
    TARGET_SHARED_STOCK,

    /** No target, or no pool: nothing feeds the level, or it feeds nothing, any more. */
    NOT_LINKED,
    /** Target 0: the level has left the sync while it held stock, and the sync sets such levels to zero. */
    LEFT_SYNC,
    /** No target: the level is linked again, and what it should hold is worked out again. */
    BACK_IN_SYNC,
    /** No target, or no pool: the sync has another strategy now, or is not enabled. */
    STRATEGY_CHANGED,
    /** No target, or no pool: Source does not stock the item at the location that the others share. */
    SOURCE_NOT_STOCKED,
    /** No target: the item is not stocked there, so that the level takes no part in the pool. */
    LEVEL_NOT_STOCKED,
    /** No target, or no pool: an operator lets the stores begin again with Source's quantity. */
    STARTED_OVER,

    /** A Destination's level fell by that many units, which no known order took: reserved until the orders of that time are known. */
    PROVISIONAL_SALE,
    /** An order explains that many units of a drop. */
    DROP_EXPLAINED_BY_ORDER,
    /** No order took that many units of a drop: the stock was changed by hand. */
    DROP_NOT_SOLD,

    /** A write that stocks the item at the location. */
    WRITE_STOCKS_ITEM,
    /** Written; the message is the id of Shopify's adjustment group. */
    WRITTEN_IN_GROUP,
    /** The store held the quantity already. */
    WRITTEN_ALREADY,
    /** A level of the write no longer held what we believed. */
    WRITE_OUTDATED,
    /** Shopify rejects the write or the level; the message is its own. */
    REJECTED_BY_SHOPIFY,
    /** Shopify rejects another level of the same write. */
    REJECTED_WITH_OTHERS,
    /** Shopify is still at work on the write. */
    WRITE_IN_PROGRESS,
    /** No answer came to the write, which is sent again unchanged; the message says what came instead. */
    WRITE_UNANSWERED,
    /** The store fails at the write and answers other calls: it is given up and its levels are read; the message says what came instead. */
    WRITE_FAILED,
    /** Shopify failed at the write and will not try it again. */
    WRITE_FAILED_IN_SHOPIFY,
    /** Shopify knows the idempotency key from another write. */
    WRITE_KEY_REUSED,
    /** The write may have been done, and Shopify keeps its idempotency key no longer. */
    WRITE_KEY_EXPIRED,
    /** The write never reached Shopify, and is too old by now. */
    WRITE_NEVER_SENT,

    /** The level cannot be read; the message says what came instead. */
    UNREADABLE,
    /** Shopify stocks the item at the location and still shows it as not stocked. */
    STILL_NOT_STOCKED,

    /** A run would set so many quantities to zero, or change so much, that somebody must look at it first. */
    NEEDS_APPROVAL,
    /** An operator has approved the run. */
    RUN_APPROVED,
    /** The level holds its target, without the run. */
    LEVEL_IN_SYNC,
    /** The run waits with what would be set to zero, which the level is not any more. */
    NO_LONGER_ZEROED,
    /** The run is undone. */
    RUN_UNDONE,
    /** Another run has taken the level over. */
    RUN_TAKEN_OVER,
    /** Undone: the change had not been written yet. */
    NEVER_WRITTEN,
    /** Undone: the level held the quantity before the run already. */
    RESTORED_ALREADY,
    /** Not undone: what the level holds is not known. */
    QUANTITY_UNKNOWN,
    /** Not undone: the quantity was changed since, and happens to be the same again. */
    CHANGED_AND_BACK;

    /** The code of that name; empty if there is no name, or one of another version. */
    public static Optional<LedgerCode> named(@Nullable String name) {
        return Stream.of(values()).filter(code -> code.name().equals(name)).findFirst();
    }
}
