package io.stockroute.settings;

import java.util.Optional;

/** Removes what one module keeps of a store once Shopify has asked for it; that its orders were imported stays known. */
@FunctionalInterface
public interface StoreRedaction {

    /** @return what was removed, if it is worth being written down */
    Optional<String> redact(String store);
}
