package io.stockroute.webhook.delivery;

import java.util.ArrayList;
import java.util.List;

/** As many bodies of deliveries as fit into memory together. */
public final class Portion {

    /** The id of a delivery, and the length of its body. */
    public record Sized(long id, long bytes) {}

    private Portion() {}

    /** The first of them, in their order, that are no longer than this together. One always fits, however long it is. */
    public static List<Long> upTo(long bytes, List<Sized> bodies) {
        var portion = new ArrayList<Long>();
        long sum = 0;
        for (Sized body : bodies) {
            sum += body.bytes();
            if (sum > bytes && !portion.isEmpty()) {
                break;
            }
            portion.add(body.id());
        }
        return portion;
    }
}
