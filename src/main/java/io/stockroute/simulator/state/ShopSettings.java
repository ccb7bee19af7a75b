package io.stockroute.simulator.state;

import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How a shop is set up. The bucket's numbers are those of the Standard plan ({@code 2000} points, {@code 100} a
 * second); {@link #unthrottled()} makes it practically endless.
 */
public record ShopSettings(
        @Nullable String token,
        @Nullable String clientId,
        String clientSecret,
        Duration tokenLifetime,
        int bucketSize,
        int restoreRate,
        boolean strictAddresses,
        Duration bulkDelay,
        ZoneId timeZone,
        Trade trade) {

    public static final String DEFAULT_TOKEN = "shpat_simulated";
    public static final String DEFAULT_SECRET = "simulated-secret";

    /** A static token and a client secret that signs the webhooks. */
    public static ShopSettings defaults() {
        return new ShopSettings(
                DEFAULT_TOKEN,
                null,
                DEFAULT_SECRET,
                Duration.ofSeconds(86399),
                2000,
                100,
                false,
                Duration.ZERO,
                ZoneId.of("America/New_York"),
                Trade.US);
    }

    public ShopSettings withToken(String value) {
        return new ShopSettings(
                value,
                clientId,
                clientSecret,
                tokenLifetime,
                bucketSize,
                restoreRate,
                strictAddresses,
                bulkDelay,
                timeZone,
                trade);
    }

    public ShopSettings withSecret(String value) {
        return new ShopSettings(
                token,
                clientId,
                value,
                tokenLifetime,
                bucketSize,
                restoreRate,
                strictAddresses,
                bulkDelay,
                timeZone,
                trade);
    }

    /** No static token: the client credentials grant is the only way in. */
    public ShopSettings withClientCredentials(String id, String secret, Duration lifetime) {
        return new ShopSettings(
                null, id, secret, lifetime, bucketSize, restoreRate, strictAddresses, bulkDelay, timeZone, trade);
    }

    public ShopSettings withBucket(int size, int perSecond) {
        return new ShopSettings(
                token,
                clientId,
                clientSecret,
                tokenLifetime,
                size,
                perSecond,
                strictAddresses,
                bulkDelay,
                timeZone,
                trade);
    }

    public ShopSettings unthrottled() {
        return withBucket(1_000_000_000, 1_000_000);
    }

    /** Refuses http:// and local webhook addresses, as Shopify does. */
    public ShopSettings withStrictAddresses() {
        return new ShopSettings(
                token,
                clientId,
                clientSecret,
                tokenLifetime,
                bucketSize,
                restoreRate,
                true,
                bulkDelay,
                timeZone,
                trade);
    }

    /** How long a bulk operation stays CREATED, and again RUNNING. */
    public ShopSettings withBulkDelay(Duration value) {
        return new ShopSettings(
                token,
                clientId,
                clientSecret,
                tokenLifetime,
                bucketSize,
                restoreRate,
                strictAddresses,
                value,
                timeZone,
                trade);
    }

    public ShopSettings withTimeZone(ZoneId value) {
        return new ShopSettings(
                token,
                clientId,
                clientSecret,
                tokenLifetime,
                bucketSize,
                restoreRate,
                strictAddresses,
                bulkDelay,
                value,
                trade);
    }

    /** The shop's own currency; without it, US dollars. */
    public ShopSettings withCurrency(String code) {
        return with(new Trade(code, trade.redactCustomers()));
    }

    /** The app may not see who bought: names, e-mail, telephone and addresses come as null. */
    public ShopSettings redactCustomers() {
        return with(new Trade(trade.currency(), true));
    }

    private ShopSettings with(Trade value) {
        return new ShopSettings(
                token,
                clientId,
                clientSecret,
                tokenLifetime,
                bucketSize,
                restoreRate,
                strictAddresses,
                bulkDelay,
                timeZone,
                value);
    }
}
