package io.stockroute.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.FailureText;
import java.time.DateTimeException;
import java.util.function.Function;

/**
 * The one gateway from Java to the Admin API, for reads that take several calls, such as pages. Single calls, and every mutation,
 * leave from a route. Both are paced by the store's rate limit and repeated where that is safe.
 */
public interface ShopifyClient {

    /**
     * Sends a query and waits for its answer.
     *
     * @return the answer's {@code data}; never null, no {@code errors} stood beside it
     * @throws ShopifyException whose subclass names what happened
     * @throws IllegalArgumentException if it is a mutation
     */
    JsonNode call(ShopifyCall call);

    /**
     * Sends a query and reads its answer.
     *
     * @throws ShopifyException.RecordFailed also if the answer cannot be read: what it is about is to blame, not the store
     */
    default <T> T ask(ShopifyCall call, Function<JsonNode, T> reader) {
        JsonNode data = call(call);
        try {
            return reader.apply(data);
        } catch (BrokenAnswer | IllegalArgumentException | DateTimeException | ArithmeticException e) {
            String words = e instanceof FailureText.Told told ? told.text().words() : "Shopify's answer cannot be read";
            throw new ShopifyException.RecordFailed(
                    new FailureText(words, "(" + e.getMessage() + ") " + ShopifyAnswer.keys(call)));
        }
    }
}
