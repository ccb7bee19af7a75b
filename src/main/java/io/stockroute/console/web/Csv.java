package io.stockroute.console.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A table as a file for spreadsheets, written row by row: RFC 4180, UTF-8 with the mark that Excel needs.
 *
 * <p>A text that a spreadsheet would run as a formula gets an apostrophe in front; titles and names come from outside.
 */
public final class Csv implements AutoCloseable {

    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    /** Where a spreadsheet that parts cells by semicolons or tabs, as in many countries, would begin another cell or row. */
    private static final Pattern FURTHER_CELL =
            Pattern.compile("([;\\t\\r\\n][\\s\\h\"]*)([" + Pattern.quote(FORMULA.strip()) + "])");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter printer;

    private Csv(CSVPrinter printer) {
        this.printer = printer;
    }

    /**
     * Begins the answer to a request as a file to be kept.
     *
     * @param name of the file, without its ending
     * @param columns the heads of the columns
     */
    public static Csv to(HttpServletResponse response, String name, String... columns) {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".csv").build().toString());
        try {
            response.getWriter().write(BYTE_ORDER_MARK);
            return new Csv(CSVFormat.RFC4180.builder().setHeader(columns).get().print(response.getWriter()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param cells texts, numbers, times; null is an empty cell */
    public void row(@Nullable Object... cells) {
        try {
            printer.printRecord(Arrays.stream(cells).map(Csv::harmless));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers stay numbers, also negative ones. */
    static @Nullable Object harmless(@Nullable Object cell) {
        if (cell == null || cell instanceof Number) {
            return cell;
        }
        String text = cell.toString();
        String guarded = FURTHER_CELL.matcher(text).replaceAll("$1'$2");
        return beginsFormula(text) || beginsFormula(text.stripLeading()) ? "'" + guarded : guarded;
    }

    private static boolean beginsFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    @Override
    public void close() {
        try {
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
