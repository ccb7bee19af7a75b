package io.stockroute.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.catalog.product.VariantReading.Option;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchKeyTest {

    @Test
    void keysAreTrimmedAndOtherwiseExact() {
        assertThat(MatchKey.of("  A-1\t")).isEqualTo("A-1").isNotEqualTo(MatchKey.of("a-1"));
        assertThat(MatchKey.of("\u00a0A-1\u200b")).isEqualTo("A-1");
        assertThat(MatchKey.of(" \t ")).isEmpty();
        assertThat(MatchKey.of("\u200b")).isEmpty();
    }

    @Test
    void theValuesOfOptionsCountWhateverTheirOrderAndTheirNames() {
        assertThat(MatchKey.of("shirt", List.of(new Option("Colour", "Red"), new Option("Size", " L "))))
                .isEqualTo(MatchKey.of("shirt ", List.of(new Option("Größe", "L"), new Option("Farbe", "Red"))))
                .isNotEqualTo(MatchKey.of("shirt", List.of(new Option("Style", "Red L"))))
                .isNotEqualTo(MatchKey.of("shirt", List.of(new Option("Colour", "red"), new Option("Size", "L"))));
    }

    @Test
    void withNamesTheOrderOfTheOptionsDoesNotCountEither() {
        Option size = new Option("Size", "S");
        Option colour = new Option("Colour", "M");

        assertThat(MatchKey.withNames("shirt", List.of(size, colour)))
                .isEqualTo(MatchKey.withNames("shirt", List.of(colour, size)))
                .isNotEqualTo(MatchKey.withNames("shirt", List.of(new Option("Size", "M"), new Option("Colour", "S"))));
    }

    @Test
    void aKeyTooLongForAColumnIsReplacedByItsDigest() {
        String longer = "x".repeat(400);

        assertThat(MatchKey.of("x".repeat(255))).isEqualTo("x".repeat(255));
        assertThat(MatchKey.of(longer)).startsWith("sha256:").hasSize(71);
        assertThat(MatchKey.of(longer)).isEqualTo(MatchKey.of(longer)).isNotEqualTo(MatchKey.of(longer + "y"));
        assertThat(MatchKey.of(MatchKey.of(longer))).isEqualTo(MatchKey.of(longer));
    }
}
