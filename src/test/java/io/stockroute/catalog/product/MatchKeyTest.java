package io.stockroute.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MatchKeyTest {

    @Test
    void keysAreTrimmedAndOtherwiseExact() {
        assertThat(MatchKey.of("  A-1\t")).isEqualTo("A-1").isNotEqualTo(MatchKey.of("a-1"));
        assertThat(MatchKey.of(" \t ")).isEmpty();
    }

    @Test
    void optionValuesCountInTheirOrderAndTheirNamesDoNot() {
        assertThat(MatchKey.of("shirt", List.of("Red", " L ")))
                .isEqualTo(MatchKey.of("shirt ", List.of("Red", "L")))
                .isNotEqualTo(MatchKey.of("shirt", List.of("L", "Red")))
                .isNotEqualTo(MatchKey.of("shirt", List.of("Red L")));
    }

    @Test
    void aKeyTooLongForAnIndexIsReplacedByItsDigest() {
        String longer = "x".repeat(400);

        assertThat(MatchKey.of(longer)).startsWith("sha256:").hasSize(71);
        assertThat(MatchKey.of(longer)).isEqualTo(MatchKey.of(longer)).isNotEqualTo(MatchKey.of(longer + "y"));
    }
}
