package io.stockroute.order.origin;

/** Something extra that an order or a line says; may hold what a shopper typed, so it is kept out of logs. */
public record OrderAttribute(String key, String value) {

    @Override
    public String toString() {
        return "Attribute[key=" + key + "]";
    }
}
