package io.stockroute.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.stockroute.TestDatabases;
import io.stockroute.Tunings;
import io.stockroute.Utc;
import io.stockroute.settings.saved.EffectiveSettings;
import io.stockroute.settings.saved.FileSettings;
import io.stockroute.settings.saved.KnownSyncTable;
import io.stockroute.settings.saved.SettingFields;
import io.stockroute.settings.saved.SettingTable;
import io.stockroute.settings.saved.SyncRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

class SettingsEditorTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String SHOP = """
            {"source": "main", "destinations": ["b2b"], "strategy": "one-way"}""";

    private AnnotationConfigApplicationContext context;
    private SettingsEditor book;
    private Syncs syncs;

    @AfterEach
    void close() {
        context.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSavedIsInEffectAtOnce(TestDatabases database) {
        given(database);
        assertThat(syncs.named("main").strategy()).isEqualTo(Strategy.ONE_WAY);
        long before = syncs.version();

        assertThat(save("main", "{\"strategy\": \"two-way\", \"safety-stock\": {\"outlet\": 3}}", 0))
                .isEqualTo(new SaveOutcome.Done(1));

        assertThat(syncs.named("main").strategy()).isEqualTo(Strategy.TWO_WAY);
        assertThat(syncs.named("main").safetyStockOf("outlet")).isEqualTo(3);
        assertThat(syncs.version()).isNotEqualTo(before);
        assertThat(book.of("main").orElseThrow().version()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void anotherInstanceSeesItWithItsNextQuestion(TestDatabases database) {
        given(database);
        Syncs another = new Syncs(new EffectiveSettings(
                context.getBean(FileSettings.class),
                context.getBean(SettingTable.class),
                context.getBean(KnownSyncTable.class)));
        assertThat(another.named("main").strategy()).isEqualTo(Strategy.ONE_WAY);
        Syncs kept = another.now();

        save("main", "{\"strategy\": \"two-way\"}", 0);

        assertThat(another.named("main").strategy()).isEqualTo(Strategy.TWO_WAY);
        assertThat(kept.named("main").strategy()).isEqualTo(Strategy.ONE_WAY);
    }

    @ParameterizedTest
    @EnumSource
    void everyChangeIsKeptWithWhoWhenAndTheDifference(TestDatabases database) {
        given(database);
        save("main", "{\"strategy\": \"two-way\"}", 0);
        save("main", "{\"strategy\": \"orders\", \"safety-stock\": {\"outlet\": 3}}", 1);

        List<SettingChange> history = book.history("main", 0, 10).rows();

        assertThat(history).extracting(SettingChange::version).containsExactly(2L, 1L);
        assertThat(history.get(0).changedBy()).isEqualTo("anna");
        assertThat(history.get(0).changedAt()).isEqualTo(NOW);
        assertThat(history.get(0).difference())
                .containsExactly("Strategy: Two-way stock → Stock and orders", "Safety stock of outlet: 0 → 3");
        assertThat(history.get(1).difference()).containsExactly("Strategy: One-way stock → Two-way stock");
    }

    @ParameterizedTest
    @EnumSource
    void aDifferenceThatIsLongerThanTheHistoryTakesIsCutAndSavedAllTheSame(TestDatabases database) {
        given(database);
        save("main", manyLocations("one"), 0);

        assertThat(save("main", manyLocations("two"), 1)).isEqualTo(new SaveOutcome.Done(2));

        List<String> difference = book.history("main", 0, 1).rows().get(0).difference();
        assertThat(difference.get(0))
                .matches("Location 'Location number \\d+' for outlet: '.*one \\d+' → '.*two \\d+'");
        assertThat(difference.get(difference.size() - 1)).endsWith("…");
    }

    private static String manyLocations(String to) {
        return IntStream.range(0, 800)
                .mapToObj(
                        n -> "{\"from\": \"Location number %d\", \"to\": \"A place called %s %d\"}".formatted(n, to, n))
                .collect(Collectors.joining(",", "{\"locations\": {\"outlet\": [", "]}}"));
    }

    @Test
    void howLongStockIsReservedIsToldToTheMinute() {
        given(TestDatabases.H2);
        save("main", "{\"orders\": {\"reserve\": \"90m\"}}", 0);
        save("main", "{\"orders\": {\"reserve\": \"1h\"}}", 1);

        assertThat(book.history("main", 0, 2).rows())
                .extracting(SettingChange::difference)
                .containsExactly(
                        List.of("Draft orders reserve stock for: 90m → 1h"),
                        List.of("Draft orders reserve stock for: 30d → 90m"));
    }

    @ParameterizedTest
    @EnumSource
    void settingsMadeFromOldOnesAreRefusedWithWhoChangedThem(TestDatabases database) {
        given(database);
        SettingsCandidate.Accepted late = accepted("main", "{\"strategy\": \"two-way\"}");
        save("main", "{\"strategy\": \"orders\"}", 0);

        assertThat(book.save(late, 0, "bert")).isEqualTo(new SaveOutcome.Stale("anna", NOW));

        assertThat(syncs.named("main").strategy()).isEqualTo(Strategy.ORDERS);
    }

    @Test
    void whatTheFileFixesIsLockedWithTheReason() {
        given(TestDatabases.H2);

        assertThat(book.locked("main"))
                .containsEntry("match-by", "Fixed by application.yaml (stockroute.syncs.main.match-by)")
                .containsOnlyKeys("source", "destinations", "match-by");
        assertThat(book.check("main", "{\"match-by\": \"barcode\"}"))
                .isEqualTo(new SettingsCandidate.Refused(List.of(new FieldProblem(
                        "match-by",
                        "Fixed by application.yaml (stockroute.syncs.main.match-by).",
                        "Change it there, or leave it out here."))));
    }

    @Test
    void aFixedFieldMayBeGivenAsItIs() {
        given(TestDatabases.H2);

        assertThat(accepted("main", "{\"match-by\": \"sku\", \"strategy\": \"orders\"}")
                        .json())
                .isEqualTo("{\"strategy\":\"orders\"}");
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        given(TestDatabases.H2);

        SettingsCandidate candidate = book.check("main", """
                {"strategy": "both-ways", "safety-stock": {"outlet": -1}, "orders": {"reserve": "soon"},
                 "locations": {"outlet": [{"from": "A", "to": ""}]}}""");

        assertThat(((SettingsCandidate.Refused) candidate).problems())
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder(
                        "strategy", "safety-stock.outlet", "orders.reserve", "locations.outlet[0].to");
    }

    @ParameterizedTest
    @EnumSource
    void aWholeSyncIsMadeAndRemovedAgainAndItsHistoryStays(TestDatabases database) {
        given(database);
        assertThat(save("shop", SHOP, 0)).isEqualTo(new SaveOutcome.Done(1));
        assertThat(syncs.named("shop").destinations()).containsExactly("b2b");

        assertThat(book.remove("shop", 1, "anna")).isEqualTo(new SaveOutcome.Done(2));

        assertThat(syncs.find("shop")).isEmpty();
        assertThat(book.of("shop")).isEmpty();
        assertThat(book.history("shop", 0, 10).rows())
                .extracting(SettingChange::version)
                .containsExactly(2L, 1L);
        assertThat(save("shop", SHOP, 0)).isEqualTo(new SaveOutcome.Done(3));
    }

    @Test
    void aSyncOfTheFileIsNotRemoved() {
        given(TestDatabases.H2);

        assertThatThrownBy(() -> book.remove("main", 0, "anna")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSyncThatCollidesWithAnotherIsRefused() {
        given(TestDatabases.H2);

        SettingsCandidate candidate = book.check("shop", SHOP.replace("b2b", "outlet"));

        assertThat(((SettingsCandidate.Refused) candidate).problems())
                .extracting(FieldProblem::field, FieldProblem::what)
                .containsExactly(
                        tuple(
                                "destinations",
                                "The store 'outlet' is a Destination of two syncs, 'main' and 'shop': its levels would follow two Sources."));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasUndoneIsNotInEffect(TestDatabases database) {
        given(database);
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        transaction.executeWithoutResult(status -> {
            save("main", "{\"strategy\": \"two-way\"}", 0);
            assertThat(syncs.named("main").strategy()).isEqualTo(Strategy.TWO_WAY);
            status.setRollbackOnly();
        });

        assertThat(syncs.named("main").strategy()).isEqualTo(Strategy.ONE_WAY);
        save("main", "{\"strategy\": \"orders\"}", 0);
        assertThat(syncs.named("main").strategy()).isEqualTo(Strategy.ORDERS);
    }

    @Test
    void whoMustChangeTogetherWithTheSettingsIsTold() {
        given(TestDatabases.H2);
        save("main", "{\"strategy\": \"orders\"}", 0);

        SyncsChanged told = context.getBean(Ears.class).heard.get(0);

        assertThat(told.before().named("main").strategy()).isEqualTo(Strategy.ONE_WAY);
        assertThat(told.after().named("main").strategy()).isEqualTo(Strategy.ORDERS);
    }

    @ParameterizedTest
    @EnumSource
    void aSyncThatTheFileLacksIsEndedByAPersonOnly(TestDatabases database) {
        given(database);
        frozen("shop", SHOP);
        assertThat(syncs.named("shop").isFrozen()).isTrue();
        assertThat(syncs.isFrozen("b2b")).isTrue();
        assertThat(syncs.isFrozen("outlet")).isFalse();
        assertThat(book.of("shop").orElseThrow().frozen()).isPresent();

        context.getBean(SyncRegistry.class).confirm();
        assertThat(syncs.named("shop").isFrozen()).as("time ends nothing").isTrue();
        assertThat(book.remove("shop", 0, "admin")).isInstanceOf(SaveOutcome.Done.class);

        assertThat(syncs.find("shop")).isEmpty();
        assertThat(book.of("shop")).isEmpty();
        assertThat(book.history("shop", 0, 10).rows())
                .extracting(SettingChange::changedBy)
                .containsExactly("admin");
    }

    @ParameterizedTest
    @EnumSource
    void aFrozenSyncIsImportedBackByBeingSaved(TestDatabases database) {
        given(database);
        frozen("shop", SHOP);

        assertThat(save("shop", SHOP, 0)).isInstanceOf(SaveOutcome.Done.class);

        assertThat(syncs.named("shop").frozen()).isEmpty();
        assertThat(syncs.frozen()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theDestinationsOfAFrozenSyncAreNotGivenToAnother(TestDatabases database) {
        given(database);
        frozen("shop", SHOP);

        assertThat(((SettingsCandidate.Refused) book.check("another", SHOP)).problems())
                .extracting(FieldProblem::field, FieldProblem::how)
                .containsExactly(
                        tuple("destinations", "End 'shop' on its page first, or bring it back under its name."));
    }

    @ParameterizedTest
    @EnumSource
    void aDestinationThatIsNotInTheListOfTheFileIsEndedByAPersonOnly(TestDatabases database) {
        given(database);
        frozen("main", "{\"source\": \"main\", \"destinations\": [\"outlet\", \"b2b\"], \"match-by\": \"sku\"}");
        assertThat(syncs.named("main").frozen()).containsOnly("b2b");

        save("main", "{\"strategy\": \"two-way\"}", 0);
        assertThat(syncs.named("main").strategy()).isEqualTo(Strategy.TWO_WAY);
        assertThat(syncs.named("main").frozen())
                .as("who changes the strategy ends no Destination")
                .containsOnly("b2b");

        book.end("main", "admin");
        assertThat(syncs.named("main").frozen()).isEmpty();
        assertThat(syncs.named("main").destinations()).containsExactly("outlet");
    }

    @ParameterizedTest
    @EnumSource
    void aSyncThatAnotherInstanceHasInItsFileIsNotEndedHere(TestDatabases database) {
        given(database);
        frozen("shop", SHOP);
        context.getBean(JdbcClient.class).sql("""
                        insert into sync_confirmation (sync, destination, instance, confirmed_at)
                        values ('shop', 'b2b', 'other', current_timestamp)""").update();
        context.getBean(SyncRegistry.class).confirm();

        assertThat(context.getBean(SyncRegistry.class).isWorkedElsewhere("b2b")).isTrue();
        assertThatThrownBy(() -> book.end("shop", "admin")).hasMessageContaining("Another instance");
    }

    /** As if an instance with this sync in its file had run before. */
    private void frozen(String sync, String settings) {
        context.getBean(JdbcClient.class)
                .sql("delete from known_sync where sync = :sync")
                .param("sync", sync)
                .update();
        context.getBean(JdbcClient.class)
                .sql("insert into known_sync (sync, settings, in_effect_at) values (:sync, :settings, :at)")
                .param("sync", sync)
                .param("settings", SettingFields.parse(settings).json())
                .param("at", Utc.at(NOW))
                .update();
        context.getBean(SyncRegistry.class).confirm();
    }

    private void given(TestDatabases database) {
        var file = new FileSettings(Set.of("main", "outlet", "b2b"), Map.of("main", SettingFields.parse("""
                        {"source": "main", "destinations": ["outlet"], "match-by": "sku"}""")));
        context = database.with(
                Clock.fixed(NOW, ZoneOffset.UTC),
                beans -> {
                    beans.registerBean(FileSettings.class, () -> file);
                    beans.registerBean(Tuning.class, Tunings::defaults);
                    beans.registerBean(
                            TransactionOperations.class,
                            () -> new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)));
                    beans.registerBean(DataSourceProperties.class, () -> {
                        DataSourceProperties properties = new DataSourceProperties();
                        properties.setUrl("jdbc:none");
                        return properties;
                    });
                    beans.registerBean(
                            Syncs.class,
                            () -> new Syncs((java.util.function.Supplier<io.stockroute.settings.SyncsInEffect>)
                                    beans.getBean(EffectiveSettings.class)));
                },
                SettingTable.class,
                KnownSyncTable.class,
                SyncRegistry.class,
                EffectiveSettings.class,
                SettingsEditor.class,
                Ears.class);
        book = context.getBean(SettingsEditor.class);
        syncs = context.getBean(Syncs.class);
    }

    private SaveOutcome save(String sync, String json, long base) {
        return book.save(accepted(sync, json), base, "anna");
    }

    private SettingsCandidate.Accepted accepted(String sync, String json) {
        SettingsCandidate candidate = book.check(sync, json);
        assertThat(candidate).isInstanceOf(SettingsCandidate.Accepted.class);
        return (SettingsCandidate.Accepted) candidate;
    }

    static final class Ears {
        private final List<SyncsChanged> heard = new ArrayList<>();

        @EventListener
        void hear(SyncsChanged change) {
            heard.add(change);
        }
    }
}
