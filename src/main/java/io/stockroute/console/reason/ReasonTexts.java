package io.stockroute.console.reason;

import io.stockroute.CodedReason;
import io.stockroute.ReasonCode;
import io.stockroute.catalog.LocationReason;
import io.stockroute.catalog.MatchReason;
import io.stockroute.run.SkipReason;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The words for why something is not synced, whatever it is. In templates {@code @reasonTexts}. */
@Component("reasonTexts")
public class ReasonTexts {

    /** Whole sentences; empty if there is no reason. A code of another version stands for itself. */
    public static String of(List<CodedReason> reasons) {
        if (reasons.isEmpty()) {
            return "";
        }
        CodedReason first = reasons.get(0);
        if (is(first, MatchReason.class)) {
            return MatchReasonText.of(reasons);
        }
        if (is(first, LocationReason.class)) {
            return LocationReasonText.of(reasons);
        }
        return reasons.stream().map(ReasonTexts::of).collect(Collectors.joining(" "));
    }

    /** As {@link #of(List)}, for a template. */
    public String words(List<CodedReason> reasons) {
        return of(reasons);
    }

    private static String of(CodedReason reason) {
        return reason.as(SkipReason.class).map(ReasonTexts::of).orElse(reason.code());
    }

    private static String of(SkipReason code) {
        return switch (code) {
            case NOT_COUNTED -> "Shopify does not count this item, or has no such item any more.";
            case SOURCE_NOT_COUNTED ->
                "A level of Source that feeds it is not counted by Shopify, so it keeps what it holds.";
            case NOT_STOCKED_HERE ->
                "It is not stocked at this location, so it takes no part in what the stores share.";
            case NOT_STOCKED_IN_SOURCE ->
                "Source does not stock it at the location that belongs to this one, so nothing is shared.";
        };
    }

    private static <C extends Enum<C> & ReasonCode> boolean is(CodedReason reason, Class<C> type) {
        return reason.as(type).isPresent();
    }
}
