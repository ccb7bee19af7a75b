package io.stockroute.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stockroute.settings.LoadedConfiguration;
import io.stockroute.settings.ShopDomain;
import io.stockroute.settings.file.ConfigurationFixture;
import io.stockroute.shopify.login.Token;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:42:00Z");
    private static final String MAIN = "main.myshopify.com";
    private static final String ID = "id-of-main";
    private static final String NEW = "new-secret-of-main";
    private static final String OLD = "old-secret-of-main-0123456789abcdef";

    private static final LoadedConfiguration CONFIGURED = ConfigurationFixture.read("""
            stockroute:
              stores:
                main:
                  domain: main.myshopify.com
                  client-id: id-of-main
                  client-secret: [new-secret-of-main, old-secret-of-main-0123456789abcdef]
                outlet:
                  domain: outlet.myshopify.com
                  client-id: id-of-outlet
                  client-secret: secret-of-outlet
                static:
                  domain: static.myshopify.com
                  access-token: token-of-static
                  client-secret: secret-of-static
              syncs:
                main:
                  source: main
                  destinations: [outlet]
                idle:
                  source: static
                  destinations: [main]
                  enabled: false
            """);

    private final SessionTokens tokens =
            new SessionTokens(CONFIGURED.stores(), CONFIGURED.syncs(), Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(strings = {NEW, OLD})
    void aTokenOfTheStoreLetsItsMerchantInAlsoWhileTheSecretIsRotated(String secret) {
        Merchant merchant = tokens.verify(good().signed(secret));

        assertThat(merchant).isEqualTo(new Merchant("main", new ShopDomain(MAIN), ID, Optional.of("42")));
        assertThat(merchant.name()).isEqualTo("merchant of main (user 42)");
    }

    @ParameterizedTest
    @CsvSource({"exp, -9, true", "exp, -10, false", "exp, -3600, false", "nbf, 10, true", "nbf, 11, false"})
    void timesAreCheckedWithTenSecondsToSpare(String claim, long seconds, boolean letIn) {
        Token token = good().with("iat", NOW.getEpochSecond() - 7200).with(claim, NOW.getEpochSecond() + seconds);

        if (letIn) {
            assertThat(tokens.verify(token.signed(NEW)).store()).isEqualTo("main");
        } else {
            assertThat(refusal(token.signed(NEW)))
                    .isEqualTo(claim.equals("exp") ? TokenRejection.EXPIRED : TokenRejection.EARLY);
        }
    }

    @Test
    void aTokenThatLivesLongerThanShopifysIsRefused() {
        assertThat(tokens.verify(good().with("exp", NOW.getEpochSecond() + 300).signed(NEW))
                        .store())
                .isEqualTo("main");
        assertThat(refusal(good().with("exp", NOW.getEpochSecond() + 301).signed(NEW)))
                .isEqualTo(TokenRejection.ENDLESS);
        assertThat(refusal(good().with("exp", 32503680000L).signed(NEW))).isEqualTo(TokenRejection.ENDLESS);
    }

    @Test
    void aTokenWithoutTimesIsRefused() {
        assertThat(refusal(good().without("exp").signed(NEW))).isEqualTo(TokenRejection.EXPIRED);
        assertThat(refusal(good().without("nbf").signed(NEW))).isEqualTo(TokenRejection.EARLY);
    }

    @Test
    void aForeignSecretProvesNothing() {
        assertThat(refusal(good().signed("secret-of-outlet"))).isEqualTo(TokenRejection.UNPROVEN);
        assertThat(shop(good().signed("secret-of-outlet"))).isEmpty();
    }

    @Test
    void aTokenOfAStoreThatIsNotHereIsRefused() {
        assertThat(refusal(Token.of("evil.myshopify.com", ID, NOW).signed(NEW))).isEqualTo(TokenRejection.UNPROVEN);
    }

    @Test
    void aTokenOfAnotherStoreDoesNotServeForThisOne() {
        String outlet = Token.of("outlet.myshopify.com", "id-of-outlet", NOW).signed("secret-of-outlet");

        assertThat(refusal(outlet)).as("it is the Source of no sync").isEqualTo(TokenRejection.NOT_SOURCE);
        assertThat(refusal(
                        good().with("iss", "https://outlet.myshopify.com/admin").signed(NEW)))
                .isEqualTo(TokenRejection.FOREIGN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://main.myshopify.com.evil.com", "http://main.myshopify.com", "main.myshopify.com", ""})
    void theDestinationIsTheAddressOfTheStoreAndNothingElse(String destination) {
        assertThat(refusal(good().with("dest", destination).signed(NEW))).isEqualTo(TokenRejection.UNPROVEN);
    }

    @Test
    void aTokenOfAnotherAppIsRefused() {
        assertThat(refusal(good().with("aud", "id-of-outlet").signed(NEW))).isEqualTo(TokenRejection.FOREIGN);
        assertThat(refusal(good().without("aud").signed(NEW))).isEqualTo(TokenRejection.FOREIGN);
        assertThat(refusal(good().without("iss").signed(NEW))).isEqualTo(TokenRejection.FOREIGN);
    }

    @Test
    void noOtherAlgorithmIsTaken() {
        assertThat(refusal(good().unsigned())).isEqualTo(TokenRejection.UNPROVEN);
        assertThat(refusal(good().signedByHs512(OLD))).isEqualTo(TokenRejection.UNPROVEN);
        assertThat(refusal(good().algorithm("none").signed(NEW))).isEqualTo(TokenRejection.UNPROVEN);
        assertThat(refusal(good().algorithm("RS256").signed(NEW))).isEqualTo(TokenRejection.UNPROVEN);
    }

    @Test
    void aTamperedTokenIsRefused() {
        String[] good = good().signed(NEW).split("\\.", -1);
        String[] other = good().with("sub", "1").signed("another").split("\\.", -1);

        assertThat(refusal(good[0] + "." + other[1] + "." + good[2])).isEqualTo(TokenRejection.UNPROVEN);
        assertThat(refusal(good[0] + "." + good[1] + ".")).isEqualTo(TokenRejection.UNPROVEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "eyJhbGciOiJIUzI1NiJ9.bm8ganNvbg.x", "eyJhbGciOiJub25lIn0.e30."})
    void whatIsNoTokenIsRefused(String text) {
        assertThat(refusal(text)).isEqualTo(TokenRejection.UNPROVEN);
    }

    @Test
    void aStoreWithAStaticTokenHasNoAppToRecogniseThemBy() {
        String token = Token.of("static.myshopify.com", "", NOW).signed("secret-of-static");

        assertThat(refusal(token)).isEqualTo(TokenRejection.NO_CLIENT_ID);
        assertThat(shop(token)).contains(new ShopDomain("static.myshopify.com"));
    }

    @Test
    void aUserThatIsNoNumberIsNotTakenOver() {
        assertThat(tokens.verify(good().with("sub", "<script>").signed(NEW)).name())
                .isEqualTo("merchant of main");
    }

    @Test
    void theReasonTellsNothingOfTheToken() {
        String token = good().with("aud", "id-of-outlet").signed(NEW);

        assertThat(refused(token)).hasMessage(TokenRejection.FOREIGN.what());
        assertThat(refused(token).toString()).doesNotContain(token, NEW);
    }

    private static Token good() {
        return Token.of(MAIN, ID, NOW);
    }

    private SessionTokenRejected refused(String token) {
        return catchThrowableOfType(SessionTokenRejected.class, () -> tokens.verify(token));
    }

    private TokenRejection refusal(String token) {
        return refused(token).refusal();
    }

    private Optional<ShopDomain> shop(String token) {
        return refused(token).shop();
    }
}
