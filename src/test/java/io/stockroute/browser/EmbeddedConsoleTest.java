package io.stockroute.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockroute.scenario.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console inside the admin of a store, in a real browser. */
@EnabledIf(value = Chromium.IS_INSTALLED, disabledReason = Chromium.MISSING)
class EmbeddedConsoleTest {

    private static EmbeddedConsole console;

    @BeforeAll
    static void open() {
        console = new EmbeddedConsole();
    }

    @AfterAll
    static void close() {
        if (console != null) {
            console.close();
        }
    }

    @BeforeEach
    void tokensAsShopifyMakesThem() {
        console.tokensLast(EmbeddedConsole.MINUTE);
    }

    @Test
    void theMerchantSeesTheSyncOfTheirStoreAlone() {
        Browser browser = console.open("/").sees("outlet.myshopify.com").sees("Source of main");

        assertThat(browser.text()).doesNotContain("theirs", "rival", "kiosk");
        console.open("/syncs/theirs").sees("Page not found");
    }

    @ParameterizedTest
    @ValueSource(strings = {EmbeddedConsole.ADMIN, "main.myshopify.com"})
    void theAdminOfTheStoreMayHoldIt(String host) {
        console.open(host, "/", good()).sees("Source of main");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "outlet.myshopify.com", "cdn.shopify.com"})
    void nobodyElseMayHoldIt(String host) {
        Browser browser = console.open(host, "/", good());

        browser.comesTo("chrome-error:");
        assertThat(browser.driver().getPageSource()).doesNotContain("Source of main");
    }

    @Test
    void linksAreFollowedInTheFrameWithoutATokenInAnyAddress() {
        Browser browser = console.open("/").sees("Source of main");
        assertThat(browser.path()).startsWith("/?embedded=1").doesNotContain("id_token");
        browser.driver().executeScript("window.sameDocument = true");

        browser.follow("Products").comesTo("/products").sees("Products");

        assertThat(browser.path()).isEqualTo("/products");
        assertThat(browser.driver().executeScript("return window.sameDocument")).isEqualTo(true);
        assertThat(browser.driver()
                        .executeScript("return performance.getEntriesByType('resource').map(e => e.name).join()"))
                .asString()
                .contains("/products")
                .doesNotContain("id_token");
    }

    @Test
    void noCookieIsKeptInTheFrame() {
        console.open("/").follow("Products").comesTo("/products");
        assertThat(console.cookies()).isEmpty();

        console.browser.open("/login");
        assertThat(console.cookies()).as("outside of the frame").isNotEmpty();
        console.browser.driver().manage().deleteAllCookies();
    }

    @Test
    void settingsArePreviewedAndSavedAndStockMoves() {
        MerchantDemo demo = console.demo;
        Browser browser = console.open("/").follow("Settings").comesTo("/syncs/main");
        browser.fill("Safety stock", "2").press("Preview").comesTo("/previews/");

        browser.sees("ready").press("Save these settings").sees("are saved and in effect");

        int source = demo.held(demo.main).orElseThrow();
        await().atMost(Browser.PATIENCE).until(() -> demo.held(demo.outlet).equals(OptionalInt.of(source - 2)));
    }

    /** What asks how far a preview is must not ask on while its page is loaded: the second answer would load the page once more. */
    @Test
    void aPreviewThatIsReadyIsLoadedOnceAlsoOverASlowLine() {
        Browser browser = console.open("/").follow("Settings").comesTo("/syncs/main");
        browser.driver().executeScript("""
                const open = XMLHttpRequest.prototype.open, send = XMLHttpRequest.prototype.send;
                XMLHttpRequest.prototype.open = function (method, path) {
                  this.late = path.includes('/progress') ? 2500 : 800;
                  return open.apply(this, arguments);
                };
                XMLHttpRequest.prototype.send = function (body) { setTimeout(() => send.call(this, body), this.late); };
                """);
        browser.fill("Safety stock", "3").press("Preview").comesTo("/previews/");

        browser.sees("ready").press("Save these settings").sees("are saved and in effect");
    }

    @Test
    void aDownloadIsAFileAndThePageStays() throws IOException {
        Browser browser =
                console.open("/").follow("Activity").comesTo("/activity").sees("Alignment");
        Path folder = browser.downloads();

        browser.follow("Save as CSV");

        await("the file")
                .atMost(Browser.PATIENCE)
                .until(() -> folder.resolve("activity.csv").toFile().length() > 0);
        assertThat(folder.resolve("activity.csv")).content().contains("ALIGNMENT,");
        assertThat(browser.path()).isEqualTo("/activity");
        browser.sees("All runs and what they found.");
    }

    @Test
    void backAsksTheServerAgain() {
        String product = console.demo.product();
        Browser browser = console.open(product).sees("outlet");
        assertThat(browser.text()).doesNotContain("1,234");
        browser.follow("Orders").comesTo("/orders").sees("Orders");
        console.demo.count(1234);

        console.back();

        browser.comesTo(product).sees("1,234");
    }

    @Test
    void goingBackWithATokenThatLetsNobodyInSaysSo() {
        Browser browser = console.open("/").follow("Orders").comesTo("/orders").sees("Orders");
        console.tokensLast(Duration.ofSeconds(-1));

        console.back();

        browser.sees("This sign-in has expired.");
    }

    @Test
    void theOverviewFollowsWithATokenOfItsOwnEachTime() {
        Duration life = Duration.ofSeconds(4);
        Browser browser = console.open("/").sees("Source of main");
        console.tokensLast(life);
        Instant firstEnds = Instant.now().plus(life);
        await("a token after the first has ended").atMost(Browser.PATIENCE).until(() -> console.asked()
                .isAfter(firstEnds));

        console.demo.server.post("/api/v1/stores/outlet/pause");
        try {
            browser.sees("Paused by admin");
        } finally {
            console.demo.server.post("/api/v1/stores/outlet/resume");
        }
    }

    @Test
    void aTokenThatIsTooOldIsExplainedInTheFrame() {
        Instant then = Instant.now().minusSeconds(120);
        String old = EmbeddedConsole.token("main", then).signed(Surroundings.SECRET);

        console.open(EmbeddedConsole.ADMIN, "/", old)
                .sees("This sign-in has expired.")
                .sees("Reload the page of Shopify's admin that shows the app.");
    }

    @Test
    void aTokenThatGrowsTooOldOnTheWayIsExplainedInTheFrame() {
        Browser browser = console.open("/").sees("Source of main");
        console.tokensLast(Duration.ofSeconds(-1));

        browser.follow("Products").sees("This sign-in has expired.");
    }

    @Test
    void aTokenOfAnotherAppIsExplainedInTheFrame() {
        String foreign = EmbeddedConsole.token("main", Instant.now())
                .with("aud", "another-app")
                .signed(Surroundings.SECRET);

        console.open(EmbeddedConsole.ADMIN, "/", foreign).sees("This sign-in belongs to another app or another shop.");
    }

    private static String good() {
        return EmbeddedConsole.token("main", Instant.now()).signed(Surroundings.SECRET);
    }
}
