package io.stockroute.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

class CsvTest {

    @Test
    void aTableIsAFileThatSpreadsheetsOpen() throws UnsupportedEncodingException {
        MockHttpServletResponse response = new MockHttpServletResponse();

        try (Csv csv = Csv.to(response, "orders", "name", "units", "at")) {
            csv.row("Größe \"L\", blue", -3, Instant.EPOCH);
            csv.row(null, 0L, null);
        }

        assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(response.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"orders.csv\"");
        assertThat(response.getContentAsString())
                .isEqualTo("\uFEFFname,units,at\r\n\"Größe \"\"L\"\", blue\",-3,1970-01-01T00:00:00Z\r\n,0,\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "  =1", "＝1+1"})
    void whatASpreadsheetWouldRunIsText(String text) {
        assertThat(Csv.harmless(text)).isEqualTo("'" + text);
    }

    /** Where cells are parted by semicolons or tabs, and where a quote in the middle of a cell is none. */
    @ParameterizedTest
    @MethodSource("furtherCells")
    void neitherIsItInAFurtherCell(String text, String guarded) {
        assertThat(Csv.harmless(text)).isEqualTo(guarded);
    }

    static Stream<Arguments> furtherCells() {
        return Stream.of(
                Arguments.of("A;=1+1", "A;'=1+1"),
                Arguments.of("A; @SUM(A1);-1", "A; '@SUM(A1);'-1"),
                Arguments.of("A;\"=1", "A;\"'=1"),
                Arguments.of("A\t=1", "A\t'=1"),
                Arguments.of("A\n=1", "A\n'=1"),
                Arguments.of("A\r\n  +1", "A\r\n  '+1"),
                Arguments.of("\t=1", "'\t'=1"),
                Arguments.of("\n@x", "'\n'@x"),
                Arguments.of("A;\uFF1D1", "A;'\uFF1D1"),
                Arguments.of("A;B; C - D;2", "A;B; C - D;2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "tee", "#1001", "A-1", "'quoted"})
    void otherTextsStayAsTheyAre(String text) {
        assertThat(Csv.harmless(text)).isEqualTo(text);
    }
}
