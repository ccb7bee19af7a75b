package io.stockroute.console.order;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an operator can do about an order, by its state and the code of its reason; docs/operations.md says the same. */
public final class OrderAdvice {

    private static final String NOTHING = "Nothing: it goes on by itself.";

    private static final Map<String, String> BY_CODE = Map.ofEntries(
            Map.entry("STORE_DOWN", NOTHING),
            Map.entry(
                    "STORE_CLOSED",
                    "Mend what the reason says in that store: a scope, the token of its app, its bill. It is tried again every minute."),
            Map.entry("NOT_READY", NOTHING),
            Map.entry("LATER", NOTHING),
            Map.entry("NO_ANSWER", NOTHING),
            Map.entry("SENT_AGAIN", NOTHING),
            Map.entry("NO_SYNCED_LINE", "If one of its products belongs to Source, match it there and retry."),
            Map.entry("TOO_OLD", "Enter it in Source by hand if it is missing there."),
            Map.entry("TEST_ORDER", "Nothing. Test orders are brought over if the settings say so."),
            Map.entry("CANCELLED", "Nothing."),
            Map.entry("BEFORE_START", "Enter it in Source by hand if it is needed there."),
            Map.entry("OWN_ORDER", "Nothing: Stockroute made it."),
            Map.entry(
                    "UNMATCHED_LINES",
                    "Match the products that are named and retry, or bring over matched lines only in the settings."),
            Map.entry("NO_RATE", "Add the currency's rate to the settings and retry."),
            Map.entry("TOO_MANY_LINES", "Enter it in Source by hand, then dismiss it."),
            Map.entry("MAX_INPUT_SIZE_EXCEEDED", "Enter it in Source by hand, then dismiss it."),
            Map.entry("GONE", "Dismiss it to give its units back, or grant the scope read_all_orders and retry."),
            Map.entry(
                    "NOT_BROUGHT",
                    "Bring orders of this store over again in the settings of this sync and retry, or enter it by hand and dismiss it."),
            Map.entry(
                    "OTHER_SOURCE",
                    "Look for it in the old Source by the tag in the reason; then dismiss it if it is there, or retry."),
            Map.entry("BROKEN", "Retry. If it comes back, report it with the log."),
            Map.entry("TOO_LITTLE_STOCK", "Restock the product in Source or let it be oversold there, then retry."));

    private OrderAdvice() {}

    /** A sentence; empty if there is nothing to say. */
    public static String todo(String state, @Nullable String code) {
        String known = code == null ? null : BY_CODE.get(code);
        if (known != null && !state.equals("IMPORTED") && !state.equals("DISMISSED")) {
            return known;
        }
        return switch (state) {
            case "REFUSED" -> "Mend in Shopify what the reason says and retry, or enter it by hand and dismiss it.";
            case "HELD" -> "Mend what the reason says and retry, or dismiss it.";
            case "WAITING", "CREATING" -> NOTHING;
            default -> "";
        };
    }

    /** Whether it can be taken up again. */
    public static boolean canRetry(String state) {
        return state.equals("HELD") || state.equals("REFUSED") || state.equals("SKIPPED");
    }

    /** Whether it can be given up. */
    public static boolean canDismiss(String state) {
        return state.equals("HELD") || state.equals("REFUSED") || state.equals("WAITING");
    }
}
