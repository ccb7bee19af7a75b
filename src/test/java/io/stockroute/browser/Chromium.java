package io.stockroute.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The browser that is installed, as its distribution packs it; nothing is ever fetched. */
final class Chromium {

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

    /** Condition of a test class, and what is said where it is skipped. */
    static final String IS_INSTALLED = "io.stockroute.browser.Chromium#isInstalled";

    static final String MISSING =
            "Skipped: no Chromium and chromedriver on the PATH (apt-get install chromium chromium-driver)";

    private Chromium() {}

    /** Whether tests that need a browser can run; asked before anything is started for them. */
    static boolean isInstalled() {
        return browser().isPresent() && driver().isPresent();
    }

    /** A browser without a window and with a fresh profile, started with these arguments more. */
    static ChromeDriver start(String... more) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser().orElseThrow().toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--hide-scrollbars",
                "--lang=en-GB",
                "--window-size=1280,1000",
                "--user-data-dir=" + profile());
        options.addArguments(more);
        ChromeDriver browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver().orElseThrow().toFile())
                        .withTimeout(Browser.PATIENCE)
                        .build(),
                options);
        browser.manage().timeouts().scriptTimeout(Browser.PATIENCE);
        return browser;
    }

    private static Optional<Path> browser() {
        return BROWSERS.stream().flatMap(name -> installed(name).stream()).findFirst();
    }

    private static Optional<Path> driver() {
        return installed("chromedriver");
    }

    private static Optional<Path> installed(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path profile() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "browser")), "profile")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
