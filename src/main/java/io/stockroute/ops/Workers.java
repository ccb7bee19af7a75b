package io.stockroute.ops;

import java.util.List;

/** Knows workers of one kind. */
public interface Workers {

    /** All that should be running; one that an operator has stopped should not. Asks neither the database nor Shopify. */
    List<Worker> running();
}
