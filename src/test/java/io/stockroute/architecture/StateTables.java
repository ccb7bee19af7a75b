package io.stockroute.architecture;

import io.stockroute.ReasonCode;
import io.stockroute.RecordState;
import io.stockroute.catalog.BulkOperation;
import io.stockroute.catalog.BulkReason;
import io.stockroute.catalog.LocationReason;
import io.stockroute.catalog.LocationState;
import io.stockroute.catalog.MatchReason;
import io.stockroute.catalog.MatchState;
import io.stockroute.order.DraftState;
import io.stockroute.order.OrderDifference;
import io.stockroute.order.OrderReason;
import io.stockroute.order.OrderState;
import io.stockroute.order.PlaceState;
import io.stockroute.run.PreviewReason;
import io.stockroute.run.PreviewState;
import io.stockroute.run.RunReason;
import io.stockroute.run.RunState;
import io.stockroute.run.SkipReason;
import io.stockroute.stock.BlockedLevels;
import io.stockroute.stock.RunChange;
import io.stockroute.stock.WriteState;
import io.stockroute.webhook.DeliveryState;
import io.stockroute.webhook.PersonalDataState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables of docs/operations.md that the state types say; run it to write them again. */
final class StateTables {

    static final Path DOCUMENT = Path.of("docs/operations.md");

    private static final Pattern MARKED =
            Pattern.compile("(<!-- states: ([a-z-]+) -->\n).*?(\n<!-- /states -->)", Pattern.DOTALL);

    /** The codes that say why, each kind by the name of its table. */
    static final Map<String, List<? extends ReasonCode>> REASONS = Map.of(
            "order-differences", List.of(OrderDifference.values()),
            "run-reasons", List.of(RunReason.values()),
            "bulk-reasons", List.of(BulkReason.values()),
            "preview-reasons", List.of(PreviewReason.values()),
            "skip-reasons", List.of(SkipReason.values()),
            "match-reasons", List.of(MatchReason.values()),
            "location-reasons", List.of(LocationReason.values()));

    private StateTables() {}

    /** Each by the name that stands in the document. */
    static Map<String, String> all() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("orders", states(OrderState.class));
        tables.put("order-reasons", orderReasons());
        tables.put("drafts", states(DraftState.class));
        tables.put("places", states(PlaceState.class));
        tables.put("runs", states(RunState.class));
        REASONS.forEach((name, codes) -> tables.put(name, reasons(codes)));
        tables.put("run-changes", states(RunChange.State.class));
        tables.put("deliveries", states(DeliveryState.class));
        tables.put("personal-data", states(PersonalDataState.class));
        tables.put("blocked-levels", states(BlockedLevels.State.class));
        tables.put("writes", states(WriteState.class));
        tables.put("previews", states(PreviewState.class));
        tables.put("bulk-operations", states(BulkOperation.State.class));
        tables.put("variants", states(MatchState.class));
        tables.put("locations", states(LocationState.class));
        return tables;
    }

    /** The document with its tables as they are now. */
    static String written(String document) {
        Map<String, String> tables = all();
        return MARKED.matcher(document).replaceAll(found -> {
            String table = tables.get(found.group(2));
            if (table == null) {
                throw new IllegalArgumentException("No such table: " + found.group(2));
            }
            return Matcher.quoteReplacement(found.group(1) + table + found.group(3));
        });
    }

    public static void main(String[] arguments) throws IOException {
        Files.writeString(DOCUMENT, written(Files.readString(DOCUMENT)));
    }

    private static <S extends Enum<S> & RecordState<S>> String states(Class<S> type) {
        return table(
                "| state | meaning | can become | what to do |",
                Arrays.stream(type.getEnumConstants())
                        .map(state -> row(
                                code(state),
                                sentence(state.meaning()),
                                states(state.next().stream().sorted().toList()),
                                sentence(state.advice()) + buttons(state)))
                        .toList());
    }

    /** With a capital, as many begin with a name, and without a full stop: as tables have it. */
    private static String sentence(String text) {
        String stopped = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return Character.toUpperCase(stopped.charAt(0)) + stopped.substring(1);
    }

    private static String buttons(RecordState<?> state) {
        if (state.canRetry()) {
            return state.canDismiss() ? " (retry, dismiss)" : " (retry)";
        }
        return state.canDismiss() ? " (dismiss)" : "";
    }

    private static String orderReasons() {
        return table(
                "| reason code | state | meaning | what to do |",
                Arrays.stream(OrderReason.values())
                        .map(reason -> row(
                                "`" + reason.name() + "`", states(reason.states()), reason.meaning(), reason.advice()))
                        .toList());
    }

    private static String reasons(List<? extends ReasonCode> codes) {
        return table(
                "| reason code | parameters | meaning | what to do |",
                codes.stream()
                        .map(code -> row(
                                "`" + code.name() + "`",
                                code.parameters().stream()
                                        .map(name -> "`" + name + "`")
                                        .collect(Collectors.joining(", ")),
                                code.meaning(),
                                code.advice()))
                        .toList());
    }

    private static String table(String header, List<String> rows) {
        return header + "\n" + header.replaceAll("[^|]+", " --- ") + "\n" + String.join("\n", rows);
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String states(List<? extends Enum<?>> states) {
        return states.stream().map(StateTables::code).collect(Collectors.joining(", "));
    }

    private static String code(Object state) {
        return "`" + state.toString().toLowerCase(Locale.ROOT) + "`";
    }
}
