package io.stockroute.order;

import java.util.Optional;

/**
 * What Source was made ready with before an order is sent there.
 *
 * @param uniqueOrigin whether Source lets no two orders have one origin; of real orders
 * @param customer the global id of the customer in Source; of draft orders
 * @param note what has to be done without, for the operator
 */
public record Preparation(boolean uniqueOrigin, Optional<String> customer, Optional<String> note) {}
