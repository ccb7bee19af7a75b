package io.stockroute.order;

import io.stockroute.CodedReason;
import io.stockroute.order.create.RefusedFieldNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words for what an order in Source lacks or has otherwise. They stand in the note of that order, and pages and the API say the same:
 * this is the one place that has them.
 */
public final class OrderDifferenceText {

    private OrderDifferenceText() {}

    public static List<String> of(List<CodedReason> differences) {
        return differences.stream().map(OrderDifferenceText::of).toList();
    }

    /** Of the only one; null if there is none. */
    static @Nullable String ofOne(List<CodedReason> differences) {
        return differences.isEmpty() ? null : of(differences.get(0));
    }

    /** A code of another version stands for itself. */
    private static String of(CodedReason it) {
        return it.as(OrderDifference.class).map(code -> of(code, it)).orElse(it.code());
    }

    private static String of(OrderDifference code, CodedReason it) {
        return switch (code) {
            case LINE_LEFT_OUT -> "%s × %s, %s".formatted(it.value("quantity"), it.value("title"), it.value("price"));
            case SHIPPING_LEFT_OUT -> "Shipping: %s, %s".formatted(it.value("title"), it.value("price"));
            case CHARGE_LEFT_OUT -> "%s, %s".formatted(it.value("title"), it.value("price"));
            case ATTRIBUTE_WITHOUT_VALUE -> "Attribute without a value: " + it.value("attribute");
            case LINE_ATTRIBUTE_WITHOUT_VALUE ->
                "Attribute without a value of %s: %s".formatted(it.value("title"), it.value("attribute"));
            case TAG_CUT -> "Tag in full: " + it.value("tag");
            case SHIPPED_ALREADY -> "All of it is shipped already; a draft order cannot say that";
            case SHIPPED_IN_PART -> "A part of it is shipped already; a draft order cannot say that";
            case FIELD_LEFT_OUT -> RefusedFieldNames.of(it.value("field")) + ", which Source refuses";
            case TOTAL_DIFFERS ->
                "Source's %s sums to %s, the order in the Destination to %s"
                        .formatted(
                                it.value("made").equals(OrderKind.DRAFT.name()) ? "draft order" : "order",
                                it.value("total"),
                                it.value("expected"));
        };
    }
}
