package io.stockroute.browser;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NotFoundException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** A browser that looks at a console, in the words of somebody who sits before it: what is read on the page names what is used. */
final class Browser implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ChromeDriver driver;
    private final String address;

    Browser(ChromeDriver driver, String address) {
        this.driver = driver;
        this.address = address;
        wide().scheme("light");
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Waits until the scripts of the page have run, too: on a busy machine the driver comes back before. */
    Browser open(String path) {
        driver.get(address + path);
        await("the page at " + path + " is complete")
                .pollDelay(Duration.ZERO)
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(WebDriverException.class)
                .until(() -> "complete".equals(driver.executeScript("return document.readyState")));
        return this;
    }

    /** Waits until the page that is shown has a path that begins so. */
    Browser comesTo(String path) {
        await("the page at " + path)
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(WebDriverException.class)
                .until(this::path, shown -> shown.startsWith(path));
        return this;
    }

    /** Where the page is that is looked at, which may be that of a frame; what is not of the console stands in full. */
    String path() {
        String shown = String.valueOf(driver.executeScript("return location.href"));
        return shown.startsWith(address) ? shown.substring(address.length()) : shown;
    }

    /** What can be read on the page, without its frame. */
    String text() {
        return driver.findElement(By.tagName("main")).getText();
    }

    /** Waits until this can be read on the page; live parts may bring it. */
    Browser sees(String words) {
        await("the page says: " + words)
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(WebDriverException.class) // between two pages there is none
                .until(this::text, text -> text.contains(words));
        return this;
    }

    /** Looks at the page again and again until this can be read. */
    Browser reloadsUntil(String words) {
        await("the page comes to say: " + words)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptionsInstanceOf(WebDriverException.class)
                .until(() -> {
                    boolean says = text().contains(words);
                    if (!says) {
                        driver.navigate().refresh();
                    }
                    return says;
                });
        return this;
    }

    Browser press(String button) {
        String named = "[normalize-space()=%1$s or @aria-label=%1$s]".formatted(quoted(button));
        return click(By.xpath("//button" + named + " | //*[@role='button']" + named));
    }

    Browser follow(String link) {
        return click(By.xpath("//a[normalize-space()=" + quoted(link) + "]"));
    }

    /** Chooses a radio button or a box by what its label begins with. */
    Browser choose(String label) {
        return click(By.xpath("//label[.//input and starts-with(normalize-space(), " + quoted(label) + ")]"));
    }

    /** Unfolds what stands behind this. */
    Browser unfold(String summary) {
        return click(By.xpath("//summary[normalize-space()=" + quoted(summary) + "]"));
    }

    Browser fill(String label, String value) {
        WebElement field = field(label);
        field.clear();
        field.sendKeys(value);
        return this;
    }

    WebElement field(String label) {
        WebElement named =
                driver.findElement(By.xpath("//label[starts-with(normalize-space(), " + quoted(label) + ")]"));
        String id = named.getDomAttribute("for");
        return id == null
                ? named.findElement(By.xpath(".//input | .//select | .//textarea"))
                : driver.findElement(By.id(id));
    }

    /** Waits until it is there; a live part may be fetched again in this moment. */
    private Browser click(By what) {
        await(what + " is on the page")
                .atMost(PATIENCE)
                .ignoreExceptionsMatching(
                        e -> e instanceof NotFoundException || e instanceof StaleElementReferenceException)
                .until(() -> {
                    WebElement found = driver.findElement(what);
                    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", found);
                    found.click();
                    return true;
                });
        return this;
    }

    private static String quoted(String words) {
        return words.contains("'") ? '"' + words + '"' : "'" + words + "'";
    }

    Browser type(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
        return this;
    }

    /** Goes on with the Tab key until what this can be read on, or what this names, has the focus. */
    Browser tabTo(String words) {
        for (int i = 0; i < 120; i++) {
            type(Keys.TAB);
            if (focused().contains(words)) {
                return this;
            }
        }
        throw new AssertionError("The Tab key does not lead to '" + words + "' on " + path() + ":\n" + text());
    }

    /** What names the element that has the focus: its labels, its description or its text. */
    String focused() {
        return String.valueOf(driver.executeScript("""
                const e = document.activeElement;
                return [e.getAttribute('aria-label'), ...Array.from(e.labels || []).map(l => l.textContent), e.textContent]
                    .filter(Boolean).join(' ').replace(/\\s+/g, ' ').trim()"""));
    }

    /** Whether somebody who uses the keyboard sees where the focus is. */
    boolean isFocusVisible() {
        return Boolean.TRUE.equals(driver.executeScript("""
                const e = document.activeElement, style = getComputedStyle(e), parent = getComputedStyle(e.parentElement);
                const shown = s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none';
                return shown(style) || shown(parent)"""));
    }

    Browser wide() {
        return width(1280, 1000);
    }

    Browser narrow() {
        return width(360, 740);
    }

    private Browser width(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        return this;
    }

    /** Colours for light or for dark surroundings, at once: what moves slowly could not be measured. */
    Browser scheme(String lightOrDark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", lightOrDark),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        return this;
    }

    /** Files that the browser saves from now on are put into this folder, which is empty. */
    Path downloads() throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "browser")), "downloads")
                .toAbsolutePath();
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
        return folder;
    }

    /** What makes the page wider than the window, if it is. */
    List<?> overhanging() {
        return (List<?>) driver.executeScript("""
                const width = document.documentElement.clientWidth;
                if (document.documentElement.scrollWidth <= width) return [];
                const within = e => e && (/auto|scroll|hidden|clip/.test(getComputedStyle(e).overflowX) || within(e.parentElement));
                const found = Array.from(document.body.querySelectorAll('*'))
                    .filter(e => e.getBoundingClientRect().right > width && !within(e.parentElement))
                    .map(e => e.outerHTML.slice(0, 200));
                return found.length ? found : ['something']""");
    }

    @Override
    public void close() {
        driver.quit();
    }
}
