package io.stockroute.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all pages, as they are with something on them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EveryPage extends InTheConsole {

    Stream<Pages.Page> pages() {
        return Pages.of(demo);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isAccessibleInLightAndInDark(Pages.Page page) {
        browser.open(page.path());
        assertThat(browser.driver().getTitle()).endsWith("Stockroute").doesNotContain("Error");
        Accessibility.check(browser, "light");
        browser.scheme("dark").open(page.path());
        Accessibility.check(browser, "dark");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void needsNoScrollingSidewaysInANarrowWindow(Pages.Page page) {
        browser.narrow().open(page.path());
        await().atMost(Browser.PATIENCE)
                .untilAsserted(() -> assertThat(browser.overhanging()).isEmpty());
    }
}
