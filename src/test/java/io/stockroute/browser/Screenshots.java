package io.stockroute.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.TimeoutException;

/** Pictures of all pages as the other scenarios leave them: {@code -Dstockroute.screenshots=<folder>} takes them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Screenshots extends InTheConsole {

    Stream<Pages.Page> pages() {
        return Pages.of(demo);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void wideAndNarrowLightAndDark(Pages.Page page) throws IOException {
        for (String scheme : List.of("light", "dark")) {
            browser.scheme(scheme);
            take(page, "wide-" + scheme, browser.wide());
            take(page, "narrow-" + scheme, browser.narrow());
        }
    }

    /** The whole page, not only what fits the window. */
    private static void take(Pages.Page page, String as, Browser browser) throws IOException {
        Object picture = picture(browser.open(page.path()));
        Path folder = Files.createDirectories(Path.of(System.getProperty("stockroute.screenshots")));
        Files.write(
                folder.resolve(page.name() + "-" + as + ".png"),
                Base64.getDecoder().decode(String.valueOf(picture)));
    }

    private static Object picture(Browser browser) {
        try {
            return browser.driver()
                    .executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
                    .get("data");
        } catch (TimeoutException e) {
            return picture(browser); // a busy machine; the page is still there
        }
    }
}
