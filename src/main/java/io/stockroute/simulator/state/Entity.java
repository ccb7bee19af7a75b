package io.stockroute.simulator.state;

import java.time.Instant;

/** Something with an id of its own in a shop. */
public interface Entity {
    long number();

    /** The name Shopify's global ids use for the type, such as {@code InventoryItem}. */
    String type();

    Instant createdAt();

    Instant updatedAt();

    default String gid() {
        return Gids.gid(type(), number());
    }

    /** The number by which lists are ordered and paged. */
    default long record() {
        return number();
    }
}
