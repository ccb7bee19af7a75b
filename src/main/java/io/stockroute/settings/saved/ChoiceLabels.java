package io.stockroute.settings.saved;

import io.stockroute.settings.MatchBy;
import io.stockroute.settings.OrderSettings.Fulfilled;
import io.stockroute.settings.OrderSettings.Inventory;
import io.stockroute.settings.OrderSettings.Lines;
import io.stockroute.settings.OrderSettings.Location;
import io.stockroute.settings.OrderSettings.Prices;
import io.stockroute.settings.OrderSettings.Shipping;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;

/** What can be chosen in the settings, as the page on which it is chosen names it. */
final class ChoiceLabels {

    private ChoiceLabels() {}

    static String of(Strategy strategy) {
        return switch (strategy) {
            case ONE_WAY -> "One-way stock";
            case TWO_WAY -> "Two-way stock";
            case DRAFT_ORDERS -> "Stock and draft orders";
            case ORDERS -> "Stock and orders";
        };
    }

    static String of(MatchBy identifier) {
        return switch (identifier) {
            case SKU -> "SKU";
            case BARCODE -> "Barcode";
            case HANDLE -> "Handle of the product, and option values of the variant";
        };
    }

    static String of(Sync.WhenUnmatched shows) {
        return switch (shows) {
            case KEEP -> "Keep the quantity it has";
            case ZERO -> "Set it to zero";
        };
    }

    static String of(Lines lines) {
        return switch (lines) {
            case MATCHED_LINES -> "Import the matched lines, list the others in the note";
            case ALL_OR_NOTHING -> "Put it on hold until somebody decides";
        };
    }

    static String of(Shipping shipping) {
        return switch (shipping) {
            case COMPLETE_ORDERS -> "Import it if all lines of the order are imported";
            case ALWAYS -> "Always import it";
            case NEVER -> "Never import it";
        };
    }

    static String of(Inventory inventory) {
        return switch (inventory) {
            case IGNORE_POLICY -> "Import it anyway and record the missing units as oversold";
            case OBEY_POLICY -> "Follow the setting of each product, and put on hold what Source cannot ship";
        };
    }

    static String of(Prices prices) {
        return switch (prices) {
            case SOURCE -> "The prices of the products in Source";
            case RATE -> "The price paid, converted at a rate";
        };
    }

    static String of(Location location) {
        return switch (location) {
            case MAPPED -> "The location that feeds the one where it was sold";
            case SHOPIFY -> "The location that Shopify chooses";
        };
    }

    static String of(Fulfilled fulfilled) {
        return switch (fulfilled) {
            case AS_FULFILLED -> "Import it as fulfilled";
            case HOLD -> "Put it on hold until somebody decides";
            case SKIP -> "Do not import it; its units are offered again";
        };
    }
}
