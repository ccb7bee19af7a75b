package io.stockroute.settings.saved;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.settings.ConfigurationWord;
import io.stockroute.settings.MatchBy;
import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.Strategy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The history of settings and the preview name what was chosen as the page does on which it is chosen. */
class ChoiceLabelsTest {

    @ParameterizedTest
    @EnumSource
    void aStrategyIsNamedAsItsCardIs(Strategy strategy) throws IOException {
        assertThat(template("strategies"))
                .containsPattern("value=\"%s\"[^>]*>\\s*<strong>%s</strong>"
                        .formatted(ConfigurationWord.of(strategy), ChoiceLabels.of(strategy)));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void aChoiceIsNamedAsItsOptionIs(Enum<?> choice, String words) throws IOException {
        assertThat(template("settings") + template("orders"))
                .contains("{'%s', '%s'}".formatted(ConfigurationWord.of(choice), words));
    }

    static Stream<Arguments> choices() {
        return Stream.of(
                        Stream.of(MatchBy.values()).map(choice -> Arguments.of(choice, ChoiceLabels.of(choice))),
                        Stream.of(OrderSettings.Lines.values())
                                .map(choice -> Arguments.of(choice, ChoiceLabels.of(choice))),
                        Stream.of(OrderSettings.Shipping.values())
                                .map(choice -> Arguments.of(choice, ChoiceLabels.of(choice))),
                        Stream.of(OrderSettings.Inventory.values())
                                .map(choice -> Arguments.of(choice, ChoiceLabels.of(choice))),
                        Stream.of(OrderSettings.Prices.values())
                                .map(choice -> Arguments.of(choice, ChoiceLabels.of(choice))))
                .flatMap(each -> each);
    }

    private static String template(String name) throws IOException {
        try (InputStream file = ChoiceLabelsTest.class.getResourceAsStream("/templates/settings/" + name + ".html")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
