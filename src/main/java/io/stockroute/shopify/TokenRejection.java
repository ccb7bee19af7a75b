package io.stockroute.shopify;

/** Why a session token is rejected, and what to do. Only what the signature proves is told in detail. */
public enum TokenRejection {
    /** Not signed with a secret of the store that it names, not by HS256, of a store that is not here, or no token at all. */
    UNPROVEN("This sign-in is not valid.", "Open the app again from your store's admin."),

    /** Signed by the right secret, but of another app or another shop. */
    FOREIGN(
            "This sign-in belongs to another app or another shop.",
            "Open the app again from your store's admin. If it stays so, the client-id in the settings is not that of this app."),

    EXPIRED(
            "This sign-in has expired.",
            "A sign-in from Shopify lasts a minute. Reload the page of Shopify's admin that shows the app."),

    /** Valid for longer than Shopify makes them: whoever made it has the secret, and is not Shopify. */
    ENDLESS(
            "This sign-in is valid for longer than those of Shopify are.",
            "Open the app again from your store's admin. If it stays so, the clock of this server is slow."),

    EARLY(
            "This sign-in is not valid yet.",
            "The clock of this server is slow. Ask whoever runs it to set it right, then open the app again."),

    /** A static access token has no client id, so nobody can tell for which app a session token was made. */
    NO_CLIENT_ID(
            "This store cannot open the app in its admin.",
            "The settings give the store a static access-token. Sign-ins from Shopify need an app with client-id and"
                    + " client-secret; until then log in as administrator."),

    NOT_SOURCE(
            "There is nothing to see here for this store.",
            "It is not the Source of a sync. Open the app in the admin of the Source store.");

    private final String what;
    private final String fix;

    TokenRejection(String what, String fix) {
        this.what = what;
        this.fix = fix;
    }

    public String what() {
        return what;
    }

    public String fix() {
        return fix;
    }

    /** Whether we know who it is and only have nothing for them; else nobody is logged in. */
    public boolean isForbidden() {
        return this == NOT_SOURCE;
    }
}
