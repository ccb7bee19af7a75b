package io.stockroute.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\n@x", "＝1+1"})
    void whatASpreadsheetWouldRunIsText(String text) {
        assertThat(Csv.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "tee", "#1001", "A-1", "'quoted"})
    void otherTextsStayAsTheyAre(String text) {
        assertThat(Csv.harmless(text)).isEqualTo(text);
    }
}
