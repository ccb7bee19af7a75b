package io.stockroute.webhook.intake;

import io.stockroute.settings.Secret;
import io.stockroute.settings.ShopDomain;
import io.stockroute.settings.Store;
import io.stockroute.settings.Stores;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds the sender that a request names. A shop that is not known gets secrets that nobody has: it is treated like a known one up to the
 * answer, which is the same, so a stranger does not learn whose stock is kept here.
 */
@Component
public class Senders {

    private final Stores stores;
    private final Secret nobodys = unguessable();
    private final int most;

    public Senders(Stores stores) {
        this.stores = stores;
        this.most = stores.all().stream()
                .mapToInt(store -> store.clientSecrets().size())
                .max()
                .orElse(1);
    }

    /** Empty if the text is no domain of a shop. */
    Optional<Sender> named(String domain) {
        try {
            Optional<Store> store = stores.at(new ShopDomain(domain));
            List<Secret> secrets =
                    new ArrayList<>(store.map(Store::clientSecrets).orElse(List.of()));
            while (secrets.size() < most) {
                secrets.add(nobodys);
            }
            return Optional.of(new Sender(store, secrets));
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    private static Secret unguessable() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new Secret(HexFormat.of().formatHex(bytes));
    }
}
