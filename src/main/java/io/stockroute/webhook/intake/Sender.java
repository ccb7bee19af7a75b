package io.stockroute.webhook.intake;

import io.stockroute.settings.Secret;
import io.stockroute.settings.Store;
import java.util.List;
import java.util.Optional;

/**
 * Who a request says it is from, not proven yet.
 *
 * @param store empty if no store of the configuration has this domain
 * @param secrets equally many for each sender, known or not, so that checking takes the same time
 */
record Sender(Optional<Store> store, List<Secret> secrets) {}
