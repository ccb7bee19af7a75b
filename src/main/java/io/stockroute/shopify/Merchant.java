package io.stockroute.shopify;

import io.stockroute.Texts;
import io.stockroute.settings.ShopDomain;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody who opened the app in the admin of a store, as a verified session token says.
 *
 * @param store the store's name in the configuration
 * @param shop whose admin may show our pages in its frame
 * @param clientId of the store's app, as App Bridge wants it
 * @param user Shopify's id of the staff member; empty: the token does not tell
 */
public record Merchant(String store, ShopDomain shop, String clientId, Optional<String> user) {

    private static final Pattern USER = Pattern.compile("\\d{1,20}");
    private static final int LONGEST_STORE = 48;

    /** Anything but a number is left out: the name goes into the ledger. */
    public Merchant {
        user = user.filter(id -> USER.matcher(id).matches());
    }

    /** As histories and the ledger show it, 88 characters at most. */
    public String name() {
        String shown = Texts.cut(store, LONGEST_STORE);
        return "merchant of " + shown + user.map(id -> " (user " + id + ")").orElse("");
    }
}
