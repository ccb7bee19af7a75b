package io.stockroute.console.run;

import io.stockroute.CodedReason;
import io.stockroute.catalog.BulkReason;
import io.stockroute.console.web.Formats;
import io.stockroute.run.RunReason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words for the reasons of runs and of the guard. The one place that has them. */
public final class RunReasonText {

    private static final Formats SHOW = new Formats();

    private RunReasonText() {}

    /** Each a sentence; null if there is none. */
    public static @Nullable String of(List<CodedReason> reasons) {
        return reasons.isEmpty()
                ? null
                : reasons.stream().map(RunReasonText::of).collect(Collectors.joining(". "));
    }

    /** With a capital and without a full stop; a code of another version stands for itself. */
    public static String of(CodedReason reason) {
        Optional<String> run = reason.as(RunReason.class).map(code -> of(code, reason));
        return run.or(() -> reason.as(BulkReason.class).map(code -> of(code, reason)))
                .orElse(reason.code());
    }

    private static String of(RunReason code, CodedReason it) {
        return switch (code) {
            case SETS_TO_ZERO ->
                "Would set %s of %s levels of %s that hold stock to zero (%s; the limit is %s %%)"
                        .formatted(
                                number(it, "levels"),
                                number(it, "stocked"),
                                it.value("store"),
                                share(it.number("levels"), it.number("stocked")),
                                it.value("limit"));
            case MOVES_UNITS ->
                "Would move %s of %s units that %s holds, at %s levels (%s; the limit is %s %%)"
                        .formatted(
                                number(it, "units"),
                                number(it, "held"),
                                it.value("store"),
                                number(it, "levels"),
                                share(it.number("units"), it.number("held")),
                                it.value("limit"));
            case LOCATIONS_CHANGED -> emptied(it) + ", as the locations that feed them have changed";
            case PRODUCTS_REMATCHED -> emptied(it) + ", as their products are matched differently or not at all";
            case OVERTAKEN -> "Replaced by the next one before all levels were read";
            case SUPERSEDED -> "Replaced by a later alignment";
        };
    }

    private static String of(BulkReason code, CodedReason it) {
        return switch (code) {
            case TOO_MANY_AT_ONCE, CALL_UNANSWERED, RESULT_UNREADABLE -> it.value("message");
            case BULK_REJECTED -> it.value("error") + ": " + it.value("message");
            case BULK_UNKNOWN -> "Shopify does not know it any more";
            case BULK_ENDED ->
                "It is " + it.value("status") + " at Shopify"
                        + (it.value("error").isEmpty() ? "" : ": " + it.value("error"));
            case RESULT_WITHOUT_ADDRESS -> "It has " + number(it, "rows") + " rows and no address";
            case RESULT_INCOMPLETE -> "The result is incomplete";
            case NO_VARIANT_NAMED -> "The catalog is empty although variants are known, so nothing is removed";
            case READ_BY_PAGE -> "Read page by page, as the bulk operation failed: " + it.value("message");
        };
    }

    private static String emptied(CodedReason it) {
        return "Would set %s of %s levels of %s that hold stock to zero"
                .formatted(number(it, "levels"), number(it, "stocked"), it.value("store"));
    }

    private static String number(CodedReason it, String name) {
        return SHOW.number(it.number(name));
    }

    /** Rounded up, so that it is never said to be just the limit. */
    private static String share(long part, long whole) {
        return (100 * part + whole - 1) / whole + " %";
    }
}
