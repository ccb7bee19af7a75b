package io.stockroute.stock.target;

import io.stockroute.CodedReason;
import io.stockroute.stock.LeftLevels.Reason;
import io.stockroute.stock.target.LeftLinkTable.Ends;
import io.stockroute.stock.target.LeftLinkTable.Variant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why two levels are not linked any more: of what is true of both ends, what an operator has to know first. */
final class LeaveRule {

    /**
     * Why a level has left.
     *
     * @param reasons what matching says of the variant to blame; none where the code says it all
     */
    record Why(Reason code, List<CodedReason> reasons) {}

    private LeaveRule() {}

    static Why of(Ends ends) {
        if (ends.matched()) {
            return new Why(Reason.LOCATION_NOT_PAIRED, List.of());
        }
        if (ends.source().isEmpty()) {
            return new Why(Reason.DELETED_IN_SOURCE, List.of());
        }
        if (ends.destination().isEmpty()) {
            return new Why(Reason.DELETED_IN_DESTINATION, List.of());
        }
        List<Variant> notMatched = Stream.of(ends.destination(), ends.source())
                .flatMap(Optional::stream)
                .filter(variant -> !variant.reasons().isEmpty())
                .toList();
        return notMatched.stream()
                .filter(variant -> !code(variant).equals(Reason.NOT_MATCHED))
                .findFirst()
                .or(() -> notMatched.stream().findFirst())
                .map(variant -> new Why(code(variant), variant.reasons()))
                .orElse(new Why(Reason.NOT_MATCHED, List.of()));
    }

    /** Whether there is nothing left to attend to: the product is gone in both stores. */
    static boolean isOver(Ends ends) {
        return ends.source().isEmpty() && ends.destination().isEmpty();
    }

    private static Reason code(Variant variant) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.name().equals(variant.state()))
                .findFirst()
                .orElse(Reason.NOT_MATCHED);
    }
}
