package io.stockroute.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What axe-core finds wrong with a page: rules of WCAG 2.2 at level AA and its own best practices. */
final class Accessibility {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Accessibility() {}

    static void check(Browser browser, String as) {
        List<String> violations = new AxeBuilder()
                        .setTimeout(Math.toIntExact(Browser.PATIENCE.toSeconds()))
                        .analyze(browser.driver())
                        .getViolations()
                        .stream()
                        .filter(rule -> GRAVE.contains(Objects.requireNonNullElse(rule.getImpact(), "")))
                        .map(Accessibility::words)
                        .toList();
        assertThat(violations)
                .as("serious violations on %s (%s)", browser.path(), as)
                .isEmpty();
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp()
                + rule.getNodes().stream()
                        .map(node -> "\n    " + node.getHtml() + "\n      "
                                + String.valueOf(node.getFailureSummary()).replace("\n", "\n      "))
                        .collect(Collectors.joining());
    }
}
