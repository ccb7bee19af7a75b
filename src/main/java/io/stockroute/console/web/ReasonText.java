package io.stockroute.console.web;

import io.stockroute.stock.EntryReason;
import io.stockroute.stock.LedgerCode;

/** The words for each code of the ledger, as a clause that goes on after a colon. The one place that has them. */
public final class ReasonText {

    private static final Formats SHOW = new Formats();

    private ReasonText() {}

    /** Without a capital and without a full stop, but for what Shopify said itself. */
    public static String of(EntryReason reason) {
        String message = reason.message().orElse("").strip();
        return switch (reason.code()) {
            case PROVISIONAL_SALE -> "provisional sale of " + units(reason) + ", no order is known yet";
            case DROP_EXPLAINED_BY_ORDER -> "an order explains the drop of " + units(reason);
            case DROP_NOT_SOLD -> "no order explains the drop of " + units(reason);
            case REJECTED_BY_SHOPIFY -> message.isEmpty() ? of(reason.code()) : message;
            case UNREADABLE, WRITE_UNANSWERED -> of(reason.code()) + (message.isEmpty() ? "" : ": " + message);
            default -> of(reason.code());
        };
    }

    /** Without a default: a code that has no words is not compiled. */
    public static String of(LedgerCode code) {
        return switch (code) {
            case ITEM_NOT_STOCKED -> "the item is not stocked at this location";
            case ITEM_GONE -> "Shopify no longer has this inventory item";
            case ITEM_UNTRACKED -> "Shopify does not track this item";
            case TARGET_SOURCE_SUM -> "the sum of the linked Source levels";
            case TARGET_SHARED_STOCK -> "the stock that all stores of the sync share";
            case NOT_LINKED -> "it is no longer linked to another store's level";
            case LEFT_SYNC -> "it has left the sync, which sets such levels to 0";
            case BACK_IN_SYNC -> "it is back in the sync";
            case STRATEGY_CHANGED -> "the sync has another strategy now, or is switched off";
            case SOURCE_NOT_STOCKED -> "Source does not stock the item at its location";
            case LEVEL_NOT_STOCKED -> "the item is not stocked here";
            case STARTED_OVER -> "an operator restarted it with Source's quantity";
            case PROVISIONAL_SALE -> "provisional sale, no order is known yet";
            case DROP_EXPLAINED_BY_ORDER -> "an order explains the drop";
            case DROP_NOT_SOLD -> "no order explains the drop";
            case WRITE_STOCKS_ITEM -> "stocks the item at the location";
            case WRITTEN_IN_GROUP -> "confirmed by Shopify";
            case WRITTEN_ALREADY -> "Shopify had that quantity already";
            case WRITE_OUTDATED -> "a quantity was no longer the last known one";
            case REJECTED_BY_SHOPIFY -> "Shopify rejects it";
            case REJECTED_WITH_OTHERS -> "another level of the same write was rejected";
            case WRITE_IN_PROGRESS -> "Shopify is still working on it";
            case WRITE_UNANSWERED -> "no answer, it is sent again unchanged";
            case WRITE_FAILED ->
                "uncertain, the store fails on it while it answers other calls; the level is read and written again";
            case WRITE_FAILED_IN_SHOPIFY -> "it failed in Shopify and is sent again under a new key";
            case WRITE_KEY_REUSED -> "Shopify knows its idempotency key from another write";
            case WRITE_KEY_EXPIRED ->
                "uncertain, it may have been done and Shopify no longer keeps its idempotency key";
            case WRITE_NEVER_SENT -> "it never reached Shopify and is too old to send";
            case UNREADABLE -> "the level cannot be read";
            case STILL_NOT_STOCKED -> "Shopify stocked the item at the location but still shows it as not stocked";
            case NEEDS_APPROVAL -> "it waits for approval";
            case RUN_APPROVED -> "an operator approved it";
            case LEVEL_IN_SYNC -> "the level is in sync without it";
            case NO_LONGER_ZEROED -> "it would no longer set the level to 0";
            case RUN_UNDONE -> "the run is being undone";
            case RUN_TAKEN_OVER -> "another run took the level over";
            case NEVER_WRITTEN -> "it had not been written yet";
            case RESTORED_ALREADY -> "the quantity was the one before the run already";
            case QUANTITY_UNKNOWN -> "the quantity in the store is not known";
            case CHANGED_AND_BACK -> "the quantity was changed since, and is the same again by chance";
        };
    }

    /** The same with a capital, to stand alone; what Shopify said stays as it is. */
    public static String alone(EntryReason reason) {
        String clause = of(reason);
        return reason.code() == LedgerCode.REJECTED_BY_SHOPIFY || clause.isEmpty()
                ? clause
                : Character.toUpperCase(clause.charAt(0)) + clause.substring(1);
    }

    private static String units(EntryReason reason) {
        int units = reason.units().orElse(0);
        return units == 1 ? "1 unit" : SHOW.number(units) + " units";
    }
}
