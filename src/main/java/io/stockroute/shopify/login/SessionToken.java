package io.stockroute.shopify.login;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a session token claims (shopify.dev: About session tokens).
 *
 * @param issuer the admin of the shop
 * @param destination the shop, as an address
 * @param audience the client id of the app
 * @param user Shopify's id of the staff member
 */
public record SessionToken(
        Optional<String> issuer,
        Optional<String> destination,
        List<String> audience,
        Optional<Instant> expires,
        Optional<Instant> notBefore,
        Optional<String> user) {}
