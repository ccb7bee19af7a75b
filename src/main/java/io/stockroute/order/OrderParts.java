package io.stockroute.order;

import io.stockroute.CodedReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether an order is imported whole or in part. */
public final class OrderParts {

    private OrderParts() {}

    /** What is kept as a text of lines. */
    public static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : text.lines().toList();
    }

    /** Whether Source has only a part of it. */
    public static boolean partly(OrderState state, List<CodedReason> notCarried, List<CodedReason> difference) {
        return state == OrderState.IMPORTED && !(notCarried.isEmpty() && difference.isEmpty());
    }
}
