package io.stockroute.settings.saved;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.settings.LocationPair;
import io.stockroute.settings.OrderSettings.Lines;
import io.stockroute.settings.OrderSettings.Shipping;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import io.stockroute.settings.file.ConfigurationProblem;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsMergeTest {

    private static final String MAIN = """
            {"source": "main", "destinations": ["outlet", "b2b"], "strategy": "orders",
             "orders": {"lines": "all-or-nothing"}, "safety-stock": {"outlet": 1},
             "locations": {"outlet": [{"from": "A", "to": "B"}]}}""";

    @Test
    void theFileWinsFieldByField() {
        Sync sync = merge(Map.of("main", MAIN), Map.of("main", """
                        {"strategy": "one-way", "match-by": "barcode", "orders": {"lines": "matched-lines", "shipping": "never"},
                         "safety-stock": {"outlet": 5, "b2b": 6},
                         "locations": {"outlet": [{"from": "X", "to": "Y"}], "b2b": [{"from": "C", "to": "D"}]}}""")).syncs().get("main");

        assertThat(sync.strategy()).isEqualTo(Strategy.ORDERS);
        assertThat(sync.matchBy().name()).isEqualTo("BARCODE");
        assertThat(sync.orders().lines()).isEqualTo(Lines.ALL_OR_NOTHING);
        assertThat(sync.orders().shipping()).isEqualTo(Shipping.NEVER);
        assertThat(sync.safetyStock()).containsOnly(Map.entry("outlet", 1), Map.entry("b2b", 6));
        assertThat(sync.locationsOf("outlet")).containsExactly(new LocationPair("A", "B"));
        assertThat(sync.locationsOf("b2b")).containsExactly(new LocationPair("C", "D"));
    }

    @Test
    void aBlankValueOfTheFileIsLeftOut() {
        Sync sync = merge(
                        Map.of("main", "{\"source\": \"main\", \"destinations\": [\"outlet\"], \"strategy\": \" \"}"),
                        Map.of("main", "{\"strategy\": \"two-way\"}"))
                .syncs()
                .get("main");

        assertThat(sync.strategy()).isEqualTo(Strategy.TWO_WAY);
    }

    @Test
    void settingsThatDoNotFitTheFileAnyMoreSwitchTheirSyncOffAndSayWhy() {
        SettingsMerge merge =
                merge(Map.of("main", MAIN), Map.of("shop", "{\"source\": \"main\", \"destinations\": [\"outlet\"]}"));

        assertThat(merge.syncs().get("shop").enabled()).isFalse();
        assertThat(merge.syncs().get("main").enabled()).isTrue();
        assertThat(merge.wrong().get("shop"))
                .extracting(ConfigurationProblem::what)
                .containsExactly(
                        "The store 'outlet' is a Destination of two syncs, 'main' and 'shop': its levels would follow two Sources.");
    }

    @Test
    void aSyncWhoseStoresAreGoneIsNoSync() {
        SettingsMerge merge = merge(Map.of(), Map.of("shop", "{\"source\": \"gone\", \"destinations\": [\"b2b\"]}"));

        assertThat(merge.syncs()).isEmpty();
        assertThat(merge.wrong()).containsOnlyKeys("shop");
    }

    @Test
    void whatIsKeptOfAFormerDestinationDoesNoHarm() {
        SettingsMerge merge = merge(
                Map.of("main", "{\"source\": \"main\", \"destinations\": [\"b2b\"]}"),
                Map.of("main", "{\"safety-stock\": {\"outlet\": 3}, \"locations\": {\"outlet\": []}}"));

        assertThat(merge.wrong()).isEmpty();
        assertThat(merge.syncs().get("main").enabled()).isTrue();
    }

    @Test
    void whatIsKeptOfASyncThatTheFileNoLongerHasRests() {
        SettingsMerge merge = merge(Map.of(), Map.of("main", "{\"strategy\": \"two-way\"}"));

        assertThat(merge.syncs()).isEmpty();
        assertThat(merge.wrong()).isEmpty();
    }

    @Test
    void theWrongSettingsOfOneSyncKeepNoOtherFromBeingChecked() {
        SettingsMerge merge = merge(
                Map.of(),
                Map.of(
                        "a", "{\"source\": \"main\", \"destinations\": [\"outlet\"], \"strategy\": \"sideways\"}",
                        "b", "{\"source\": \"main\", \"destinations\": [\"outlet\"]}"));

        assertThat(merge.wrong()).containsOnlyKeys("a");
        assertThat(merge.syncs().get("b").enabled()).isTrue();
    }

    @Test
    void fieldsSurviveBeingWrittenAndRead() {
        SettingFields fields = SettingFields.parse(MAIN);

        assertThat(SettingFields.parse(fields.json())).isEqualTo(fields);
        assertThat(SettingFields.of(fields.toProperties())).isEqualTo(fields);
        assertThat(fields.keys())
                .containsExactly(
                        "destinations",
                        "locations.outlet",
                        "orders.lines",
                        "safety-stock.outlet",
                        "source",
                        "strategy");
    }

    @Test
    void aSyncThatTheConfigurationLacksIsFrozenAsItWas() {
        SettingsMerge merge = merge(Map.of(), Map.of(), known("main", MAIN));

        Sync main = merge.syncs().get("main");
        assertThat(main.isFrozen()).isTrue();
        assertThat(main.enabled()).isTrue();
        assertThat(main.strategy()).isEqualTo(Strategy.ORDERS);
        assertThat(main.destinations()).containsExactly("outlet", "b2b");
        assertThat(main.locationsOf("outlet")).containsExactly(new LocationPair("A", "B"));
        assertThat(merge.frozen().get("main")).contains("missing in application.yaml");
        assertThat(merge.inEffect()).as("it is not confirmed").isEmpty();
    }

    @Test
    void aSyncWhoseStoresAreMissingTooIsFrozen() {
        SettingsMerge merge = merge(
                Map.of(), Map.of(), known("shop", "{\"source\": \"gone\", \"destinations\": [\"b2b\", \"lost\"]}"));

        assertThat(merge.syncs().get("shop").source()).isEqualTo("gone");
        assertThat(merge.syncs().get("shop").frozen()).containsOnly("b2b", "lost");
    }

    @Test
    void aSyncWhoseSettingsAreNotValidAnyMoreIsFrozenAsItWas() {
        SettingsMerge merge = merge(
                Map.of(),
                Map.of("main", MAIN.replace("\"b2b\"", "\"gone\"")),
                known("main", MAIN.replace("\"b2b\"", "\"gone\"")));

        assertThat(merge.syncs().get("main").frozen()).containsOnly("outlet", "gone");
        assertThat(merge.frozen().get("main")).contains("not valid");
        assertThat(merge.wrong()).containsOnlyKeys("main");
    }

    @Test
    void aDestinationThatIsMissingInTheListIsFrozenAndTheOthersAreNot() {
        SettingsMerge merge = merge(
                Map.of(
                        "main",
                        MAIN.replace("[\"outlet\", \"b2b\"]", "[\"b2b\"]")
                                .replace("\"safety-stock\": {\"outlet\": 1},", "")
                                .replace("{\"outlet\": [{\"from\": \"A\", \"to\": \"B\"}]}", "{}")),
                Map.of(),
                known("main", MAIN));

        Sync main = merge.syncs().get("main");
        assertThat(main.frozen()).containsOnly("outlet");
        assertThat(main.destinations()).containsExactly("b2b", "outlet");
        assertThat(main.safetyStockOf("outlet")).isEqualTo(1);
        assertThat(main.isFrozen()).isFalse();
        assertThat(merge.frozen().get("main")).contains("'outlet'");
        assertThat(SettingFields.parse(merge.inEffect().get("main").json())
                        .toProperties()
                        .destinations())
                .as("it stays known, so that it stays frozen after another restart")
                .containsExactly("b2b", "outlet");
    }

    @Test
    void whatSomebodySwitchedOffIsEndedAndNotFrozen() {
        String off = MAIN.replace("{\"source\"", "{\"enabled\": \"false\", \"source\"");

        assertThat(merge(Map.of("main", off), Map.of(), known("main", MAIN)).frozen())
                .isEmpty();
        assertThat(merge(Map.of(), Map.of(), known("main", off)).syncs()).isEmpty();
    }

    @Test
    void aSyncUnderAnotherNameTakesTheDestinationsOfAFrozenOneOver() {
        SettingsMerge merge = merge(Map.of("renamed", MAIN), Map.of(), known("main", MAIN));

        assertThat(merge.syncs()).containsOnlyKeys("renamed");
        assertThat(merge.frozen()).isEmpty();
        assertThat(merge.replaced())
                .as("if the new one is missing one day, the old one is not frozen beside it")
                .containsExactly("main");

        KnownSync elsewhere = new KnownSync("main", SettingFields.parse(MAIN), Instant.EPOCH, Set.of("outlet"));
        assertThat(merge(Map.of("renamed", MAIN), Map.of(), List.of(elsewhere)).replaced())
                .as("another instance has it still")
                .isEmpty();
        assertThat(merge(Map.of(), Map.of(), known("main", MAIN)).replaced()).isEmpty();
    }

    @Test
    void thePoolsOfAFrozenTwoWaySyncAreNotTakenOver() {
        String twoWay = "{\"source\": \"main\", \"destinations\": [\"outlet\"], \"strategy\": \"two-way\"}";
        SettingsMerge merge = merge(Map.of("renamed", twoWay), Map.of(), known("main", twoWay));

        assertThat(merge.syncs().get("main").isFrozen()).isTrue();
        assertThat(merge.syncs().get("renamed").enabled()).isFalse();
        assertThat(merge.wrong().get("renamed"))
                .singleElement()
                .extracting(ConfigurationProblem::how)
                .asString()
                .contains("Give this sync the name 'main', or end 'main' on its page first");
    }

    @Test
    void whatAnotherInstanceWorksWithOtherSettingsIsLeftToIt() {
        String other = MAIN.replace("orders\",", "one-way\",");
        KnownSync known = new KnownSync("main", SettingFields.parse(MAIN), Instant.EPOCH, Set.of("outlet", "b2b"));

        SettingsMerge merge = merge(Map.of("main", other), Map.of(), List.of(known));
        assertThat(merge.syncs().get("main").isFrozen()).isTrue();
        assertThat(merge.syncs().get("main").strategy())
                .as("nothing of it ends")
                .isEqualTo(Strategy.ORDERS);
        assertThat(merge.frozen().get("main")).contains("Another instance");

        assertThat(merge(Map.of("main", other), Map.of(), known("main", MAIN))
                        .syncs()
                        .get("main")
                        .strategy())
                .as("once that one has ended")
                .isEqualTo(Strategy.ONE_WAY);
        assertThat(merge(Map.of("main", MAIN), Map.of(), List.of(known)).frozen())
                .as("with the same settings both work it")
                .isEmpty();
    }

    private static List<KnownSync> known(String name, String settings) {
        return List.of(new KnownSync(name, SettingFields.parse(settings), Instant.EPOCH, Set.of()));
    }

    private static SettingsMerge merge(Map<String, String> file, Map<String, String> stored, List<KnownSync> known) {
        return new SettingsMerge(
                new FileSettings(Set.of("main", "outlet", "b2b"), fields(file)), fields(stored), known);
    }

    private static SettingsMerge merge(Map<String, String> file, Map<String, String> stored) {
        return new SettingsMerge(new FileSettings(Set.of("main", "outlet", "b2b"), fields(file)), fields(stored));
    }

    private static Map<String, SettingFields> fields(Map<String, String> json) {
        Map<String, SettingFields> fields = new LinkedHashMap<>();
        List.copyOf(json.keySet()).forEach(name -> fields.put(name, SettingFields.parse(json.get(name))));
        return fields;
    }
}
