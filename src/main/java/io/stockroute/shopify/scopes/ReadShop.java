package io.stockroute.shopify.scopes;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.Gid;
import io.stockroute.shopify.ShopifyCall;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks a store who it is and what its app may do. */
public record ReadShop(String store) {

    private static final Document DOCUMENT = Document.named("Shop");

    /**
     * Who it is.
     *
     * @param currency ISO 4217
     * @param taxesIncluded whether the prices of its products include taxes
     * @param scopes the access scopes granted to the app, such as {@code read_inventory}
     */
    public record Reading(
            long shopId,
            String name,
            String domain,
            String currency,
            boolean taxesIncluded,
            String timezone,
            String plan,
            boolean development,
            boolean plus,
            Set<String> scopes) {

        public Reading {
            scopes = Set.copyOf(scopes);
        }
    }

    public ShopifyCall call() {
        return ShopifyCall.of(store, DOCUMENT);
    }

    public Reading reading(JsonNode data) {
        JsonNode shop = data.required("shop");
        JsonNode plan = shop.required("plan");
        return new Reading(
                Gid.number(shop.required("id").asText()),
                shop.required("name").asText(),
                shop.required("myshopifyDomain").asText(),
                shop.required("currencyCode").asText(),
                shop.path("taxesIncluded").asBoolean(),
                shop.required("ianaTimezone").asText(),
                plan.required("publicDisplayName").asText(),
                plan.path("partnerDevelopment").asBoolean(),
                plan.path("shopifyPlus").asBoolean(),
                data.path("currentAppInstallation")
                        .path("accessScopes")
                        .valueStream()
                        .map(scope -> scope.path("handle").asText())
                        .collect(Collectors.toSet()));
    }
}
