package io.stockroute.console.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.settings.SyncProperties;
import io.stockroute.settings.SyncProperties.PairProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsFormTest {

    @Test
    void whatIsLeftToEqualNamesIsNoPair() {
        SettingsForm form = form(
                "locations.outlet.from", List.of("Main warehouse", "Cellar"),
                "locations.outlet.to", List.of("", "Shop floor"));

        assertThat(form.pairs("outlet")).containsExactly(new PairProperties("Cellar", "Shop floor"));
    }

    @Test
    void aLocationKeepsItsNamesakeThoughAnotherOneFeedsThatAsWell() {
        SettingsForm form = form(
                "locations.outlet.from", List.of("Main warehouse", "Cellar"),
                "locations.outlet.to", List.of("", "Main warehouse"));

        assertThat(form.pairs("outlet"))
                .containsExactly(
                        new PairProperties("Main warehouse", "Main warehouse"),
                        new PairProperties("Cellar", "Main warehouse"));
    }

    @Test
    void aBoxThatIsNotTickedMeansNo() {
        assertThat(form("strategy", List.of("orders")).properties(Set.of()).enabled())
                .isEqualTo("false");
        assertThat(form("enabled", List.of("true")).properties(Set.of()).enabled())
                .isEqualTo("true");
    }

    @Test
    void lockedFieldsAreNoneOfTheForms() {
        SyncProperties settings = form("strategy", List.of("orders"), "safety-stock.outlet", List.of("4"))
                .properties(Set.of("enabled", "strategy", "safety-stock.outlet", "destinations"));

        assertThat(settings.enabled()).isNull();
        assertThat(settings.strategy()).isNull();
        assertThat(settings.safetyStock()).isEmpty();
    }

    @Test
    void lockedFieldsShowWhatStandsWhateverWasSent() {
        SettingsForm standing = form("strategy", List.of("two-way"), "enabled", List.of("true"));

        SettingsForm shown = form("strategy", List.of("orders")).keeping(Set.of("strategy", "enabled"), standing);

        assertThat(shown.text("strategy")).isEqualTo("two-way");
        assertThat(shown.text("enabled")).isEqualTo("true");
    }

    @Test
    void aDestinationThatWasUntickedTakesItsFieldsWithIt() {
        SyncProperties settings = form(
                        "destinations", List.of("b2b"),
                        "safety-stock.outlet", List.of("4"),
                        "safety-stock.b2b", List.of("5"))
                .properties(Set.of());

        assertThat(settings.safetyStock()).isEqualTo(Map.of("b2b", "5"));
    }

    @Test
    void tagsAndRatesAreReadAsPeopleWriteThem() {
        SyncProperties settings = form(
                        "orders.tags",
                        List.of(" web, outlet ,"),
                        "orders.rates",
                        List.of("EUR 1.08\r\n\r\nCHF: 1.1\nJPY"))
                .properties(Set.of());

        assertThat(settings.orders().tags()).containsExactly("web", "outlet");
        assertThat(settings.orders().rates()).isEqualTo(Map.of("EUR", "1.08", "CHF", "1.1", "JPY", ""));
    }

    @Test
    void whatStandsFillsTheFormInWithTheDefaultsOfWhatIsLeftOut() {
        SettingsForm form = SavedForm.blank();

        assertThat(form.text("strategy")).isEqualTo("one-way");
        assertThat(form.text("enabled")).isEqualTo("true");
        assertThat(form.text("orders.reserve")).isEqualTo("30d");
        assertThat(form.texts("orders.test-orders")).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static SettingsForm form(Object... fields) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        for (int n = 0; n < fields.length; n += 2) {
            typed.put((String) fields[n], (List<String>) fields[n + 1]);
        }
        return new SettingsForm(typed);
    }
}
