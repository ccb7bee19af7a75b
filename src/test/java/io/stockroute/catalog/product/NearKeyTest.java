package io.stockroute.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearKeyTest {

    @ParameterizedTest
    @CsvSource({
        "POT-07, pot 7",
        "0012345, 12345",
        "A.B/C, abc",
        "ab 1, AB1",
        "007, 7",
        "A-007, a7",
        "ＡＢ１, ab1",
    })
    void whatDiffersInItsWritingOnlyIsNear(String one, String other) {
        assertThat(NearKey.of(one)).isEqualTo(NearKey.of(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10-05, 15", "1-01, 11", "A-1, A-2", "100, 1", "0, 00a"})
    void whatIsAnotherNumberIsNotNear(String one, String other) {
        assertThat(NearKey.of(one)).isNotEqualTo(NearKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({"---", "' '", "/"})
    void signsAloneLeaveNothing(String key) {
        assertThat(NearKey.of(key)).isEmpty();
    }
}
