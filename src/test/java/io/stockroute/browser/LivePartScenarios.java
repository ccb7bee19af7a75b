package io.stockroute.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What an operator is about to do in a part that changes by itself is not taken away by its next answer. */
abstract class LivePartScenarios extends InTheConsole {

    private static final String PART = """
            document.querySelector('main').insertAdjacentHTML('beforeend',
                '<div id="part" hx-get="/overview" hx-trigger="every 100ms" hx-swap="innerHTML">' +
                '<details class="confirm" open><summary>Undo this run …</summary></details></div>');
            window.answers = 0;
            document.addEventListener('htmx:beforeSwap', () => window.answers++);
            htmx.process(document.getElementById('part'));
            """;

    @Test
    void aConfirmationThatIsOpenStaysUntilItIsClosed() {
        browser.open("/products").driver().executeScript(PART);

        await().atMost(Browser.PATIENCE).until(() -> says("window.answers > 1"));
        assertThat(says("document.querySelector('#part > details.confirm[open]') !== null"))
                .isTrue();

        browser.driver().executeScript("document.querySelector('#part > details').open = false");
        await().atMost(Browser.PATIENCE).until(() -> says("document.querySelector('#part > details') === null"));
    }

    @Test
    void aConfirmationThatIsOpenIsClosedWithTheEscapeKey() {
        browser.open("/products").driver().executeScript(PART);
        browser.driver().executeScript("document.querySelector('#part > details > summary').focus()");

        browser.type(Keys.ESCAPE);

        await().atMost(Browser.PATIENCE).until(() -> says("document.querySelector('#part > details[open]') === null"));
    }

    private boolean says(String condition) {
        return Boolean.TRUE.equals(browser.driver().executeScript("return " + condition));
    }
}
