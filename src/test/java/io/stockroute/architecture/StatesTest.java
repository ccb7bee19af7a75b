package io.stockroute.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockroute.RecordState;
import io.stockroute.catalog.BulkKind;
import io.stockroute.catalog.BulkOperation;
import io.stockroute.catalog.BulkReason;
import io.stockroute.catalog.LocationState;
import io.stockroute.catalog.MatchState;
import io.stockroute.order.DraftState;
import io.stockroute.order.OrderKind;
import io.stockroute.order.OrderReason;
import io.stockroute.order.OrderState;
import io.stockroute.order.PlaceState;
import io.stockroute.run.PreviewReason;
import io.stockroute.run.PreviewState;
import io.stockroute.run.RunReason;
import io.stockroute.run.RunState;
import io.stockroute.run.Runs;
import io.stockroute.run.SettingsEffect;
import io.stockroute.settings.Strategy;
import io.stockroute.stock.BlockedLevels;
import io.stockroute.stock.RunChange;
import io.stockroute.stock.WriteState;
import io.stockroute.stock.lane.StockWrite;
import io.stockroute.webhook.DeliveryState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The name of a state stands in its type and nowhere else: what a state means and allows is decided there. */
class StatesTest {

    private static final List<Class<? extends Enum<?>>> TYPES = List.of(
            OrderState.class,
            DraftState.class,
            PlaceState.class,
            RunState.class,
            RunChange.State.class,
            DeliveryState.class,
            BlockedLevels.State.class,
            WriteState.class,
            PreviewState.class,
            BulkOperation.State.class,
            MatchState.class,
            LocationState.class);

    private static final Set<String> NAMES = TYPES.stream()
            .flatMap(type -> Stream.of(type.getEnumConstants()))
            .map(Enum::name)
            .collect(Collectors.toSet());

    /** What runs, orders, writes and bulk operations are, what a sync does and what saving does: types as well, and no texts. */
    private static final Set<String> KINDS = Stream.of(
                    Runs.Kind.values(),
                    OrderKind.values(),
                    StockWrite.Kind.values(),
                    BulkKind.values(),
                    Strategy.values(),
                    SettingsEffect.values())
            .flatMap(Stream::of)
            .map(Enum::name)
            .filter(name -> !name.equals("NONE"))
            .collect(Collectors.toSet());

    private static final Set<String> REASONS = Stream.of(
                    OrderReason.values(), RunReason.values(), BulkReason.values(), PreviewReason.values())
            .flatMap(Stream::of)
            .map(Enum::name)
            .collect(Collectors.toSet());

    /** In SQL, a template or an expression. */
    private static final Pattern QUOTED = Pattern.compile("'([A-Z_]{4,})'");

    /** A text of its own in Java; or in quotes within one. */
    private static final Pattern IN_JAVA = Pattern.compile("[\"']([A-Z_]{4,})[\"']");

    /** A route chooses by what a turn is to do, by the strategy and by the kind of a bulk operation; never by a state. */
    private static final Pattern CHOICE = Pattern.compile("\\$\\{[\\w.]*\\.(kind|step|strategy|action)} == '[A-Z_]+'");

    @Test
    void noStatementAndNoClassNamesAStateInQuotes() {
        Predicate<Path> ours = file -> !file.toString().contains("/simulator/") // Shopify's own words
                && !file.toString().contains("/stockroute/shopify/")
                && !file.endsWith("FulfillmentOrder.java") // reads Shopify's status of one
                && !file.endsWith("ReadDraftOrders.java"); // reads Shopify's status of a draft order

        assertThat(found(Path.of("src/main/java"), ".java", ours, IN_JAVA, union(NAMES, REASONS)))
                .isEmpty();
    }

    @Test
    void noTemplateNamesAState() {
        assertThat(found(Path.of("src/main/resources/templates"), ".html", file -> true, QUOTED, union(NAMES, REASONS)))
                .isEmpty();
    }

    @Test
    void noStatementNoClassAndNoTemplateNamesAKindInQuotes() {
        Predicate<Path> ours = file -> !file.toString().contains("/simulator/") // Shopify's own words
                && !file.toString().contains("/stockroute/shopify/")
                && !file.endsWith("CauseRef.java") // a text form of its own
                && !file.endsWith("DefineMetafield.java") // Shopify's owner type
                && !file.endsWith("DefineMetafield.java") // Shopify's owner type
                && !file.endsWith("Variant.java") // reads Shopify's status of a product
                && !file.endsWith("MatchTable.java"); // reads Shopify's status of a product

        assertThat(found(Path.of("src/main/java"), ".java", ours, IN_JAVA, KINDS))
                .isEmpty();
        assertThat(found(Path.of("src/main/resources/templates"), ".html", file -> true, QUOTED, KINDS))
                .isEmpty();
        assertThat(found(Path.of("src/main/resources/db"), ".sql", file -> true, QUOTED, KINDS))
                .isEmpty();
    }

    @Test
    void noMigrationNamesAState() {
        assertThat(found(Path.of("src/main/resources/db"), ".sql", file -> true, QUOTED, NAMES))
                .isEmpty();
    }

    @Test
    void aRouteChoosesByKindsAndNeverByStates() {
        assertThat(files(Path.of("routes"), ".yaml", file -> true)
                        .flatMap(file -> read(file).lines().map(CHOICE::matcher).map(line -> line.replaceAll("")))
                        .flatMap(line -> QUOTED.matcher(line).results().map(match -> match.group(1)))
                        .filter(NAMES::contains))
                .isEmpty();
    }

    static List<Class<? extends Enum<?>>> types() {
        return TYPES;
    }

    @ParameterizedTest
    @MethodSource("types")
    <S extends Enum<S> & RecordState<S>> void aStateSaysWhatItMeansAndWhatCanFollow(Class<S> type) {
        for (S state : type.getEnumConstants()) {
            assertThat(state.meaning()).as(state.name()).isNotBlank();
            assertThat(state.advice()).as(state.name()).isNotBlank();
            assertThat(state.canBecome(state)).as(state.name()).isFalse();
            assertThat(state.isOpen() && state.next().isEmpty())
                    .as("%s is open, so something can follow", state)
                    .isFalse();
            assertThat(state.canRetry() && state.next().isEmpty())
                    .as(state.name())
                    .isFalse();
        }
    }

    @Test
    void whatCannotFollowIsRefused() {
        assertThat(OrderState.WAITING.become(OrderState.CREATING)).isEqualTo(OrderState.CREATING);
        assertThatThrownBy(() -> OrderState.IMPORTED.become(OrderState.WAITING))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("IMPORTED cannot become WAITING");
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    private static List<String> found(
            Path root, String ending, Predicate<Path> which, Pattern quoted, Set<String> names) {
        return files(root, ending, which)
                .flatMap(file -> read(file)
                        .lines()
                        .filter(line ->
                                !line.strip().startsWith("*") && !line.strip().startsWith("//"))
                        .flatMap(line -> quoted.matcher(line).results().map(match -> match.group(1)))
                        .filter(names::contains)
                        .map(name -> root.relativize(file) + ": " + name))
                .sorted()
                .toList();
    }

    private static Stream<Path> files(Path root, String ending, Predicate<Path> which) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).filter(which).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
