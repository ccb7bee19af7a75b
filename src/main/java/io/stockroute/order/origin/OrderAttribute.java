package io.stockroute.order.origin;

/**
 * Something extra that an order or a line says; may hold what a shopper typed, so it is kept out of logs.
 *
 * @param value empty if it has none
 */
public record OrderAttribute(String key, String value) {

    /** Whether it can be written: Shopify's inputs want a value. */
    public boolean hasValue() {
        return !value.isBlank();
    }

    @Override
    public String toString() {
        return "Attribute[key=" + key + "]";
    }
}
