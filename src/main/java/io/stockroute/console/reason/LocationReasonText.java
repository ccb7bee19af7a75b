package io.stockroute.console.reason;

import io.stockroute.CodedReason;
import io.stockroute.catalog.LocationReason;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words for why a location is not paired: what was looked for, and what was found instead. */
final class LocationReasonText {

    private LocationReasonText() {}

    static String of(List<CodedReason> reasons) {
        CodedReason first = reasons.get(0);
        String found = clauses(reasons.subList(1, reasons.size()));
        return first.as(LocationReason.class)
                .map(code -> switch (code) {
                    case NAMED_BY_SETTINGS -> "The settings name it, but " + found + ".";
                    case PAIRED_BY_SETTINGS -> "The settings pair it, but " + found + ".";
                    case NO_NAMESAKE -> "No pair: " + found + ".";
                    case PARTNER_PAIRED_BY_SETTINGS ->
                        "The settings pair '%s' of %s with another location."
                                .formatted(first.value("location"), first.value("store"));
                    case LOCATION_MISSING, LOCATION_INACTIVE, LOCATION_NOT_UNIQUE -> clauses(reasons) + ".";
                })
                .orElse(first.code());
    }

    private static String clauses(List<CodedReason> reasons) {
        return reasons.stream().map(LocationReasonText::clause).collect(Collectors.joining("; "));
    }

    private static String clause(CodedReason it) {
        String store = it.value("store");
        String location = it.value("location");
        return it.as(LocationReason.class)
                .map(code -> switch (code) {
                    case LOCATION_MISSING ->
                        "%s has no location named '%s'; it has %s".formatted(store, location, known(it));
                    case LOCATION_INACTIVE -> "'%s' is inactive in %s".formatted(location, store);
                    case LOCATION_NOT_UNIQUE ->
                        "%s has %s locations named '%s'".formatted(store, it.value("locations"), location);
                    default -> it.code();
                })
                .orElse(it.code());
    }

    private static String known(CodedReason it) {
        String known = it.value("known");
        return known.isEmpty()
                ? "no active location"
                : Stream.of(known.split("\n", -1)).map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }
}
