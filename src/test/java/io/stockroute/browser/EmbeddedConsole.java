package io.stockroute.browser;

import io.stockroute.scenario.Surroundings;
import io.stockroute.shopify.login.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** The console as the merchant of the store main has it: in a frame of a page of another site, where cookies do not work. */
final class EmbeddedConsole implements AutoCloseable {

    static final String ADMIN = "admin.shopify.com";
    static final Duration MINUTE = Duration.ofMinutes(1);

    private static final Duration LEEWAY = Duration.ofSeconds(10); // for which the server lets an old token in

    final MerchantDemo demo;
    final Browser browser;
    private final AdminStandIn admin;
    private final ChromeDriver driver;
    private volatile Duration life = MINUTE;
    private volatile Instant asked = Instant.EPOCH;

    EmbeddedConsole() {
        admin = new AdminStandIn(this::askedFor);
        driver = Chromium.start(admin.arguments());
        demo = new MerchantDemo();
        browser = new Browser(driver, demo.address());
    }

    /** Opens a page of the app as the admin does, with a good token in its address. */
    Browser open(String path) {
        return open(ADMIN, path, token("main", Instant.now()).signed(Surroundings.SECRET));
    }

    /** Opens a page of the app in a frame of any host, with this token. */
    Browser open(String host, String path, String token) {
        String address = demo.address() + path + "?embedded=1&shop=main.myshopify.com&host=YWRtaW4&id_token=" + token;
        driver.get(AdminStandIn.page(host, address));
        driver.switchTo().frame("app");
        return browser;
    }

    /** Presses the browser's own button. */
    Browser back() {
        driver.navigate().back();
        driver.switchTo().defaultContent().switchTo().frame("app");
        return browser;
    }

    /** A token as the admin gives the app of this store, good from then on for a minute. */
    static Token token(String store, Instant then) {
        return Token.of(store + ".myshopify.com", MerchantDemo.clientId(store), then);
    }

    /** From now on the app gets tokens that the server takes for so long. */
    void tokensLast(Duration time) {
        life = time;
    }

    /** When the app last wanted a token. */
    Instant asked() {
        return asked;
    }

    private String askedFor(String client) {
        Instant now = Instant.now();
        asked = now;
        return Token.of(
                        "main.myshopify.com",
                        client,
                        now.minus(MINUTE).minus(LEEWAY).plus(life))
                .signed(Surroundings.SECRET);
    }

    /** All cookies that the browser holds, of whichever site. */
    List<?> cookies() {
        return (List<?>)
                driver.executeCdpCommand("Storage.getCookies", Map.of()).get("cookies");
    }

    @Override
    public void close() {
        browser.close();
        demo.close();
        admin.close();
    }
}
