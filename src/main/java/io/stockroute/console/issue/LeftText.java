package io.stockroute.console.issue;

import io.stockroute.console.reason.ReasonTexts;
import io.stockroute.console.web.Formats;
import io.stockroute.stock.LeftLevels.LeftLevel;
import io.stockroute.stock.LeftLevels.Reason;
import org.jspecify.annotations.Nullable;

/** What pages say of a level that has left a sync: what it shows, why, and what to do. */
final class LeftText {

    private static final Formats SHOW = new Formats();

    private LeftText() {}

    static String name(LeftLevel level) {
        String product = level.product() == null ? "An unknown product" : level.product();
        String sku = level.sku() == null || level.sku().isEmpty() ? "" : " (" + level.sku() + ")";
        return product + sku + " at " + (level.location() == null ? "an unknown location" : level.location());
    }

    /** Both numbers: when it left, and now where that is another one. */
    static String numbers(LeftLevel level) {
        String then = "When it left, %s had %s and %s had %s."
                .formatted(
                        level.source(),
                        quantity(level.sourceThen()),
                        level.destination(),
                        quantity(level.destinationThen()));
        String now = "Now %s has %s and %s has %s."
                .formatted(
                        level.source(),
                        quantity(level.sourceNow()),
                        level.destination(),
                        quantity(level.destinationNow()));
        boolean same = quantity(level.sourceThen()).equals(quantity(level.sourceNow()))
                && quantity(level.destinationThen()).equals(quantity(level.destinationNow()));
        return same ? then + " It is the same now." : then + " " + now;
    }

    static String why(LeftLevel level) {
        String code = of(level.reason(), level);
        String detail = ReasonTexts.of(level.details());
        return detail.isEmpty() ? code : detail;
    }

    private static String of(Reason reason, LeftLevel level) {
        return switch (reason) {
            case DELETED_IN_SOURCE -> "The product was deleted in " + level.source() + ".";
            case DELETED_IN_DESTINATION -> "The product was deleted in " + level.destination() + ".";
            case LOCATION_NOT_PAIRED -> "The location is no longer paired with the one that fed it.";
            case NOT_MATCHED -> "The other store no longer has a variant with the same identifier.";
            case AMBIGUOUS -> "Several variants have the same identifier.";
            case UNTRACKED -> "One of the stores no longer tracks its quantity.";
            case BUNDLE -> "It is a bundle now.";
            case BLANK -> "It no longer has an identifier.";
        };
    }

    /** What it shows meanwhile, and how it comes back. */
    static String todo(LeftLevel level) {
        return meanwhile(level) + " " + advice(level.reason()) + " Or dismiss it, and keep its stock by hand.";
    }

    private static String meanwhile(LeftLevel level) {
        if (level.fed()) {
            return level.destination() + " now follows the other locations or products that feed it.";
        }
        return level.target() == null
                ? level.destination() + " keeps offering its quantity."
                : level.destination() + " is set to 0 until it is back.";
    }

    private static String advice(Reason reason) {
        return switch (reason) {
            case DELETED_IN_SOURCE -> "Create it again in Source, or stop selling it in the Destination.";
            case DELETED_IN_DESTINATION -> "Create it again in the Destination if it should be sold there.";
            case LOCATION_NOT_PAIRED -> "Pair the locations on the settings page, or give them the same name.";
            case NOT_MATCHED, BLANK -> "Give both variants the same identifier: it then comes back automatically.";
            case AMBIGUOUS -> "Give each variant its own identifier: it then comes back automatically.";
            case UNTRACKED -> "Switch on “Track quantity” in both stores: it then comes back automatically.";
            case BUNDLE -> "Sync its components instead.";
        };
    }

    private static String quantity(@Nullable Integer units) {
        return units == null ? "an unknown quantity" : SHOW.number(units);
    }
}
