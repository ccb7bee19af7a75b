package io.stockroute.settings.file;

import static io.stockroute.settings.file.ConfigurationFixture.RIGHT;
import static io.stockroute.settings.file.ConfigurationFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedStoreTest {

    @Test
    void aProblemIsPrintedWithWhatWhereAndHowToFixIt() {
        assertThat(refusal(RIGHT.replace("domain: main.myshopify.com", "domain: main.example.com")))
                .isEqualTo("""
                        Stockroute cannot start: 1 problem in the configuration

                          1. The domain 'main.example.com' is not the address of a Shopify store.
                             where: stockroute.stores.main.domain (file [application.yaml] - 4:15)
                             fix:   Give the permanent address, name.myshopify.com, without https:// and without a path.
                        """);
    }

    @Test
    void allProblemsArePrintedAtOnce() {
        assertThat(refusal(RIGHT.replace("domain: main", "domain: https://main")
                        .replace("secret-of-outlet", "")
                        .replace("[outlet]", "[outlt]")))
                .contains("3 problems")
                .contains("stockroute.stores.main.domain")
                .contains("stockroute.stores.outlet.client-secret")
                .contains("stockroute.syncs.main.destinations[0]");
    }

    @Test
    void aStoreWithoutADomainIsRefused() {
        assertThat(refusal(RIGHT.replace("domain: main.myshopify.com", "domain:")))
                .contains("The store has no domain.")
                .contains("stockroute.stores.main.domain");
    }

    @Test
    void aDomainOfTwoStoresIsRefused() {
        assertThat(refusal(RIGHT.replace("outlet.myshopify.com", "Main.myshopify.com")))
                .contains("The stores 'main' and 'outlet' have the same domain.")
                .contains("stockroute.stores.outlet.domain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "\"  \"", "[]", "[\"\"]", "${EMPTY:}"})
    void aMissingOrEmptySecretIsRefused(String secret) {
        assertThat(refusal(RIGHT.replace("client-secret: secret-of-main", "client-secret: " + secret)))
                .contains("1 problem")
                .contains("The client secret is missing or empty.")
                .contains("stockroute.stores.main.client-secret");
    }

    @Test
    void aBlankEntryAmongTheSecretsIsRefused() {
        assertThat(refusal(RIGHT.replace("secret-of-main", "[secret-of-main, \"\"]")))
                .contains("Entry 2 of the client secrets is empty.")
                .contains("stockroute.stores.main.client-secret[1]")
                .doesNotContain("secret-of-main");
    }

    @Test
    void bothKindsOfCredentialsAreRefused() {
        assertThat(refusal(RIGHT.replace("access-token:", "client-id: id-of-main\n      access-token:")))
                .contains("The store has two kinds of credentials, access-token and client-id.")
                .contains("stockroute.stores.main")
                .doesNotContain("token-of-main");
    }

    @Test
    void noCredentialsAreRefused() {
        assertThat(refusal(RIGHT.replace("access-token: token-of-main", "access-token:")))
                .contains("The store has no credentials.")
                .contains("Give exactly one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "main.myshopify.com",
                "ftp://host",
                "https://",
                "https://host?x=1",
                "https://u:pw@host",
                "http://a b"
            })
    void anUnusableApiUrlIsRefused(String url) {
        assertThat(refusal(RIGHT.replace("access-token:", "api-url: " + url + "\n      access-token:")))
                .contains("is not usable.")
                .contains("stockroute.stores.main.api-url")
                .doesNotContain("pw");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync.example.com", "https:/x", "https://sync.example.com#a"})
    void anUnusablePublicUrlIsRefused(String url) {
        assertThat(refusal(RIGHT + "  public-url: " + url + "\n"))
                .contains("The public URL '" + url + "' is not usable.")
                .contains("stockroute.public-url");
    }

    @Test
    void aPublicUrlWithoutHttpsIsRefusedWhileAStoreIsShopifyItself() {
        assertThat(refusal(RIGHT.replace("access-token:", "api-url: http://127.0.0.1:9292\n      access-token:")
                        + "  public-url: http://sync.example.com\n"))
                .contains("The public URL does not begin with https")
                .contains("every store has an api-url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Outlet", "out_let", "\"[out let]\""})
    void aNameWithOtherCharactersIsRefused(String name) {
        assertThat(refusal(RIGHT.replace("    outlet:", "    " + name + ":").replace("[outlet]", "[main]")))
                .contains("has characters that a name may not have.")
                .contains("stockroute.stores.");
    }

    @Test
    void aVariableThatNobodySetIsNamed() {
        assertThat(refusal(RIGHT.replace("token-of-main", "${NOT_SET_ANYWHERE}")))
                .contains("1 problem")
                .contains("The variable NOT_SET_ANYWHERE is not set.")
                .contains("stockroute.stores.main.access-token");
    }

    @Test
    void anUnknownKeyIsNamedWithoutItsValue() {
        assertThat(refusal(RIGHT.replace("access-token:", "acces-token:")))
                .contains("There is no such setting.")
                .contains("stockroute.stores.main.acces-token (file [application.yaml] - 5:20)")
                .contains("The store has no credentials.")
                .doesNotContain("token-of-main");
        assertThat(refusal(RIGHT + "  publicc-url: x\n")).contains("stockroute.publicc-url");
        assertThat(refusal(RIGHT + "  ledger:\n    kep: 1d\n")).contains("stockroute.ledger.kep");
    }

    @Test
    void aValueWhereSettingsAreExpectedIsNotPrinted() {
        assertThat(refusal("stockroute:\n  stores:\n    main: secret-of-main\n"))
                .contains("The value cannot be read.")
                .contains("stockroute.stores.main")
                .doesNotContain("secret-of-main");
    }

    @Test
    void aSecretInTheWrongPlaceIsNotPrinted() {
        assertThat(refusal(RIGHT.replace("domain: main.myshopify.com", "domain: shpat_0123456789")))
                .contains("a value that may be a secret")
                .doesNotContain("0123456789");
    }
}
