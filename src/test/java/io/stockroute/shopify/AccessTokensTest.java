package io.stockroute.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockroute.settings.Credentials;
import io.stockroute.settings.Credentials.ClientCredentials;
import io.stockroute.settings.Credentials.StaticToken;
import io.stockroute.settings.Secret;
import io.stockroute.settings.ShopDomain;
import io.stockroute.settings.Store;
import io.stockroute.shopify.ShopifyException.StoreUnauthorized;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccessTokensTest {

    private static final Store OUTLET = store(new ClientCredentials("app", new Secret("s3cret")));

    private final SteppedClock clock = new SteppedClock();
    private final AtomicInteger grants = new AtomicInteger();
    private final AccessTokens tokens = new AccessTokens(store -> grant(Duration.ofHours(24)), clock);

    private static Store store(Credentials credentials) {
        return new Store(
                "outlet",
                new ShopDomain("outlet.myshopify.com"),
                URI.create("https://outlet.myshopify.com"),
                credentials,
                List.of(new Secret("s3cret")));
    }

    private AccessToken grant(Duration lifetime) {
        return new AccessToken(new Secret("token-" + grants.incrementAndGet()), clock.instant(), lifetime);
    }

    @Test
    void aStaticTokenIsUsedAsItIs() {
        Store main = store(new StaticToken(new Secret("shpat_1")));

        assertThat(tokens.of(main).reveal()).isEqualTo("shpat_1");
        assertThat(grants).hasValue(0);
    }

    @Test
    void aGrantedTokenIsKeptUntilFiveMinutesBeforeItsEnd() {
        tokens.of(OUTLET);
        clock.advance(Duration.ofHours(24).minus(Duration.ofMinutes(5)).minusMillis(1));
        assertThat(tokens.of(OUTLET).reveal()).isEqualTo("token-1");

        clock.advance(Duration.ofMillis(1));
        assertThat(tokens.of(OUTLET).reveal()).isEqualTo("token-2");
    }

    @Test
    void aShortLivedTokenIsRenewedInItsLastTenth() {
        AccessToken token = grant(Duration.ofSeconds(10));

        assertThat(token.expiring(clock.instant().plusMillis(8_999))).isFalse();
        assertThat(token.expiring(clock.instant().plusMillis(9_000))).isTrue();
    }

    @Test
    void aRefusedTokenIsReplacedOnceHoweverManyCallsItWasRefusedTo() {
        Secret refused = tokens.of(OUTLET);

        tokens.renew(OUTLET, refused);
        tokens.renew(OUTLET, refused);

        assertThat(tokens.of(OUTLET).reveal()).isEqualTo("token-2");
        assertThat(grants).hasValue(2);
    }

    @Test
    void aRefusedStaticTokenClosesTheStore() {
        Store main = store(new StaticToken(new Secret("shpat_1")));

        assertThatThrownBy(() -> tokens.renew(main, new Secret("shpat_1")))
                .isInstanceOf(StoreUnauthorized.class)
                .hasMessageContaining("access-token")
                .hasMessageNotContaining("shpat_1");
    }

    @Test
    void manyCallsAtOnceAskForOneToken() throws InterruptedException {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        IntStream.range(0, 64).forEach(i -> callers.execute(() -> tokens.of(OUTLET)));
        callers.shutdown();

        assertThat(callers.awaitTermination(120, TimeUnit.SECONDS)).isTrue();
        assertThat(grants).hasValue(1);
    }
}
