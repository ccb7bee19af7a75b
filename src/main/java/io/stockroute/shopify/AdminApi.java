package io.stockroute.shopify;

/** The one version of Shopify's Admin API that everything here is written for. */
public final class AdminApi {

    /** Stable since 2026-10-01, supported until 2027-10-16. */
    public static final String VERSION = "2026-10";

    /** Where a store takes GraphQL calls, below its API address. */
    public static final String GRAPHQL_PATH = "/admin/api/" + VERSION + "/graphql.json";

    /** Where an app trades its id and secret for a token. */
    public static final String TOKEN_PATH = "/admin/oauth/access_token";

    private AdminApi() {}
}
