package io.stockroute.console.decision;

import io.stockroute.catalog.ProductDecision.Kind;
import io.stockroute.catalog.ProductDecision.Proposal;
import io.stockroute.catalog.VariantList;
import io.stockroute.console.web.Viewer;
import io.stockroute.settings.SyncPair;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Decisions as a table that a spreadsheet keeps: read from the text that somebody pastes. */
@Component
class DecisionFile {

    static final String[] COLUMNS = {
        "Sync",
        "Destination",
        "Decision",
        "Source variant",
        "Source SKU",
        "Source product",
        "Destination variant",
        "Destination SKU",
        "Destination product",
        "By",
        "At"
    };

    private static final int MOST = 2000;

    /** What a text holds: decisions, and lines that make none. */
    record Read(List<PairProposal> proposals, List<String> problems) {}

    private final VariantList variants;

    DecisionFile(VariantList variants) {
        this.variants = variants;
    }

    Read read(Viewer viewer, String text) {
        List<PairProposal> proposals = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        try (var lines = format(text).parse(new StringReader(text.strip().replaceFirst("^\uFEFF", "")))) {
            for (CSVRecord line : lines) {
                if (proposals.size() == MOST) {
                    problems.add("Only the first 2,000 decisions are read. Paste the rest afterwards.");
                    break;
                }
                read(viewer, line, proposals, problems);
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            problems.add("It is no table with the columns of the file that this page saves.");
        }
        if (proposals.isEmpty() && problems.isEmpty()) {
            problems.add("There is no line in it.");
        }
        return new Read(proposals, problems);
    }

    private void read(Viewer viewer, CSVRecord line, List<PairProposal> proposals, List<String> problems) {
        String at = "Line " + (line.getRecordNumber() + 1) + ": ";
        SyncPair pair;
        try {
            pair = PairProposal.pair(viewer, cell(line, "Sync"), cell(line, "Destination"));
        } catch (ResponseStatusException e) {
            problems.add(at + e.getReason() + ".");
            return;
        }
        Optional<Kind> kind = kind(cell(line, "Decision"));
        if (kind.isEmpty()) {
            problems.add(at + "The decision is “pair” or “ignore”.");
            return;
        }
        boolean source = isGiven(line, "Source");
        boolean destination = isGiven(line, "Destination");
        Long here = source ? variant(pair.source(), line, "Source") : null;
        Long there = destination ? variant(pair.destination(), line, "Destination") : null;
        if ((source && here == null) || (destination && there == null)) {
            problems.add(at + (source && here == null ? pair.source() : pair.destination())
                    + " has no such variant, or several with this SKU.");
        } else if (kind.get() == Kind.PAIR ? here == null || there == null : source == destination) {
            problems.add(at + "A pair needs a variant of each store, and what is ignored is one variant.");
        } else {
            proposals.add(new PairProposal(pair, new Proposal(kind.get(), here, there)));
        }
    }

    /** By its id, or if there is none such, as spreadsheets round long numbers, by a SKU that only one variant has. */
    private @Nullable Long variant(String store, CSVRecord line, String side) {
        String id = cell(line, side + " variant");
        if (id.matches("\\d{1,18}")
                && variants.variants(List.of(Long.valueOf(id))).stream()
                        .anyMatch(one -> one.store().equals(store))) {
            return Long.valueOf(id);
        }
        String sku = cell(line, side + " SKU");
        List<Long> named = sku.isEmpty() ? List.of() : variants.withSku(store, sku);
        return named.size() == 1 ? named.get(0) : null;
    }

    private static boolean isGiven(CSVRecord line, String side) {
        return !cell(line, side + " variant").isEmpty()
                || !cell(line, side + " SKU").isEmpty();
    }

    private static Optional<Kind> kind(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "pair" -> Optional.of(Kind.PAIR);
            case "ignore" -> Optional.of(Kind.IGNORE);
            default -> Optional.empty();
        };
    }

    /** Without the apostrophe that keeps a spreadsheet from running a text as a formula. */
    private static String cell(CSVRecord line, String column) {
        return line.isSet(column) ? line.get(column).strip().replaceFirst("^'", "") : "";
    }

    /** Spreadsheets of many countries save with semicolons, and copy with tabs. */
    private static CSVFormat format(String text) {
        String head = text.strip().lines().findFirst().orElse("");
        char mark = head.indexOf('\t') >= 0 ? '\t' : head.indexOf(';') >= 0 ? ';' : ',';
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(mark)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
    }
}
