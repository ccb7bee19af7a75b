package io.stockroute.console.reason;

import io.stockroute.CodedReason;
import io.stockroute.catalog.MatchReason;
import io.stockroute.settings.MatchBy;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words for why a variant is not synced. */
final class MatchReasonText {

    private MatchReasonText() {}

    static String of(List<CodedReason> reasons) {
        return reasons.stream()
                .filter(reason -> !reason.is(MatchReason.HAS_KEY))
                .map(reason -> reason.as(MatchReason.class)
                        .map(code -> of(code, reason, reasons))
                        .orElse(reason.code()))
                .collect(Collectors.joining(" "));
    }

    private static String of(MatchReason code, CodedReason it, List<CodedReason> all) {
        return switch (code) {
            case LEFT_OUT -> it.value("by") + " left it out of this sync.";
            case PAIRED_WITH_GONE ->
                "It is paired by hand with a variant that %s no longer has.".formatted(it.value("store"));
            case KEY_BLANK -> "It has no %s.".formatted(key(it));
            case KEY_NOT_FOUND -> "No variant in %s has its %s.".formatted(it.value("store"), key(it));
            case KEY_NOT_UNIQUE ->
                "Several variants have the %s '%s': %s; %s."
                        .formatted(
                                key(it),
                                it.value("key"),
                                named(it.value("source"), it.number("inSource"), all),
                                named(it.value("destination"), it.number("inDestination"), all));
            case HAS_KEY -> variant(it);
            case COPY_NOT_ON_SALE ->
                "It is a draft or archived, and %s of the same store has its %s.".formatted(variant(it), key(it));
            case ITEM_SHARED ->
                "Another variant in %s has the inventory item of %s (item: %s)."
                        .formatted(it.value("store"), variant(it), it.value("item"));
            case IS_BUNDLE -> "It is a bundle: its stock is that of its components.";
            case COUNTERPART_IS_BUNDLE -> "%s in %s is a bundle.".formatted(variant(it), it.value("store"));
            case NOT_TRACKED -> it.value("store") + " does not track its quantity.";
            case TRACKED_IN_NEITHER ->
                "Neither %s nor %s tracks its quantity.".formatted(it.value("store"), it.value("other"));
        };
    }

    private static String named(String store, long count, List<CodedReason> all) {
        if (count == 0) {
            return "none in " + store;
        }
        List<String> named = all.stream()
                .filter(reason -> reason.is(MatchReason.HAS_KEY))
                .filter(reason -> reason.value("store").equals(store))
                .map(MatchReasonText::variant)
                .toList();
        String more = count > named.size() ? " and " + (count - named.size()) + " more" : "";
        return "in " + store + " " + String.join(", ", named) + more;
    }

    private static String variant(CodedReason it) {
        return "'" + it.value("title") + "' (variant: " + it.value("variant") + ")";
    }

    private static String key(CodedReason it) {
        return Stream.of(MatchBy.values())
                .filter(one -> one.name().equals(it.value("matchBy")))
                .findFirst()
                .map(MatchReasonText::key)
                .orElse(it.value("matchBy"));
    }

    private static String key(MatchBy matchBy) {
        return switch (matchBy) {
            case SKU -> "SKU";
            case BARCODE -> "barcode";
            case HANDLE -> "handle with these option values";
        };
    }
}
