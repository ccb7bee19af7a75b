package io.stockroute.order.origin;

import io.stockroute.order.origin.ReadOrder.Answer;
import io.stockroute.shopify.ShopifyClient;
import io.stockroute.shopify.ShopifyException;
import io.stockroute.shopify.ShopifyException.Refused;
import io.stockroute.shopify.ShopifyException.StoreUnauthorized;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads orders of the Destinations in full. */
@Component
public class OriginReads {

    private final ShopifyClient shopify;

    public OriginReads(ShopifyClient shopify) {
        this.shopify = shopify;
    }

    /**
     * Reads an order with all its lines, page by page, without the customer's data where the app may not see them; empty if there is
     * no such order any more.
     */
    public Optional<OriginOrder> read(String store, long orderId) {
        return read(ReadOrder.of(store, orderId));
    }

    /** The same; quick: it is asked once and not waited for long, as other orders wait meanwhile. */
    public Optional<OriginOrder> read(String store, long orderId, boolean quick) {
        ReadOrder first = ReadOrder.of(store, orderId);
        return read(quick ? first.asTrial() : first);
    }

    /** The same, without asking for the customer's data. */
    public Optional<OriginOrder> readImpersonal(String store, long orderId) {
        return read(ReadOrder.of(store, orderId).impersonal());
    }

    private Optional<OriginOrder> read(ReadOrder first) {
        List<OriginLine> lines = new ArrayList<>();
        List<OriginShipping> shipping = new ArrayList<>();
        ReadOrder asked = first;
        while (true) {
            Optional<Answer> answer;
            try {
                answer = shopify.ask(asked.call(), asked::answer);
            } catch (StoreUnauthorized | Refused e) {
                if (!asked.personal() || !isAboutCustomers(e)) {
                    throw e;
                }
                asked = asked.impersonal();
                answer = shopify.ask(asked.call(), asked::answer);
            }
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            lines.addAll(answer.get().lines());
            shipping.addAll(answer.get().shipping());
            Optional<ReadOrder> next = answer.get().next();
            if (next.isEmpty()) {
                return Optional.of(answer.get().order().with(lines, shipping));
            }
            asked = next.get();
        }
    }

    /**
     * Shopify hides customers' data with an error beside the data: "This app is not approved to use the email field", "… to access
     * the MailingAddress object". It comes with and without the code ACCESS_DENIED, which a missing scope has too.
     */
    private static boolean isAboutCustomers(ShopifyException e) {
        return String.valueOf(e.getMessage()).contains("is not approved to ");
    }
}
