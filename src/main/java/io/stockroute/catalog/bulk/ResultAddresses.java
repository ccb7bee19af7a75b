package io.stockroute.catalog.bulk;

import io.stockroute.UnusableAnswer;
import io.stockroute.settings.Stores;
import io.stockroute.settings.Tuning;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The addresses that results of bulk operations are fetched from. */
@Component
public class ResultAddresses {

    private final Stores stores;
    private final Tuning.Outgoing outgoing;

    public ResultAddresses(Stores stores, Tuning tuning) {
        this.stores = stores;
        this.outgoing = tuning.outgoing();
    }

    /** @throws IllegalArgumentException if it may not be fetched; the bulk operation then fails with the reason */
    public String allowed(BulkResult result) {
        URI address = result.address().orElseThrow();
        Optional<String> refusal = ResultAddressRule.refusal(
                address,
                outgoing::allowsResultsAt,
                stores.named(result.bulk().store()).apiUrl());
        refusal.ifPresent(reason -> {
            throw new UnusableAnswer(reason + " (store: " + result.bulk().store() + ")");
        });
        return address.toString();
    }
}
