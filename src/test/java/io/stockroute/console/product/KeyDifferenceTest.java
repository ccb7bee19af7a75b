package io.stockroute.console.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyDifferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ABC | abc | upper and lower case",
                "A 1 | A1 | blanks",
                "A-1 | A1 | hyphens or other signs",
                "007 | 7 | leading zeros",
                "POT-07 | pot 7 | upper and lower case, blanks, hyphens or other signs, leading zeros",
                "ＡＢ | AB | how a character is written",
            })
    void itSaysWhatTwoKeysDifferIn(String one, String other, String difference) {
        assertThat(KeyDifference.between(one, other)).isEqualTo(difference);
    }
}
