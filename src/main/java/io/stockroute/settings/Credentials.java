package io.stockroute.settings;

/** How we log in to a store: a token made once in its admin, or an app's id and secret that are traded for short-lived tokens. */
public sealed interface Credentials {

    /** An Admin API token that does not expire. */
    record StaticToken(Secret token) implements Credentials {}

    /** The client credentials grant; tokens last about a day and are asked for again. */
    record ClientCredentials(String clientId, Secret clientSecret) implements Credentials {}
}
