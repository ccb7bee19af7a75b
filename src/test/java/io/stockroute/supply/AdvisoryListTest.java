package io.stockroute.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the check of advisories stops a build. */
class AdvisoryListTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Advisory ADVISORY = advisory("[4.0.0,4.18.5),[4.19.0,4.22.1)");

    @ParameterizedTest
    @CsvSource({"4.18.0", "4.18.4", "4.19.0", "4.22.0"})
    void anAffectedVersionStopsTheBuild(String version) {
        assertThat(problems(version)).singleElement().asString().contains("CVE-1", "org.example:camel:" + version);
    }

    @ParameterizedTest
    @CsvSource({"3.22.4", "4.18.5", "4.18.10", "4.22.1", "5.0.0"})
    void aFixedVersionDoesNot(String version) {
        assertThat(problems(version)).isEmpty();
    }

    @Test
    void anotherLibraryOfThatVersionDoesNot() {
        AdvisoryList list = new AdvisoryList(List.of(ADVISORY), List.of());
        assertThat(list.problems(Set.of(new Library("org.example", "camel-other", "4.18.0")), TODAY))
                .isEmpty();
    }

    @Test
    void milestonesAndReleasesWithAWordAreComparedAsMavenDoes() {
        Library milestone = new Library("org.example", "camel", "3.1.6.RC1");
        Library release = new Library("org.example", "camel", "3.1.6.RELEASE");
        Advisory advisory = advisory("(,3.1.6.RELEASE)");
        assertThat(advisory.concerns(milestone)).isTrue();
        assertThat(advisory.concerns(release)).isFalse();
    }

    @Test
    void whatWasAcceptedMayGoOutToTheLastDay() {
        Accepted accepted = accepted("CVE-1", TODAY);
        assertThat(problems("4.18.0", accepted)).isEmpty();
    }

    @Test
    void anAcceptanceRunsOut() {
        Accepted accepted = accepted("CVE-1", TODAY.minusDays(1));
        assertThat(problems("4.18.0", accepted)).singleElement().asString().contains("look again");
    }

    @Test
    void anAcceptanceThatAppliesToNothingIsTakenOut() {
        assertThat(problems("4.18.5", accepted("CVE-1", TODAY)))
                .singleElement()
                .asString()
                .contains("no longer applies");
        assertThat(problems("4.18.5", accepted("CVE-2", TODAY)))
                .singleElement()
                .asString()
                .contains("no longer applies");
    }

    @Test
    void nothingIsAcceptedForGoodOrWithoutAReason() {
        Accepted forGood = new Accepted("CVE-1", "because", TODAY, TODAY.plusYears(1));
        assertThat(problems("4.18.0", forGood)).singleElement().asString().contains("longer than 6 months");
        Accepted silent = new Accepted("CVE-1", " ", TODAY, TODAY.plusDays(1));
        assertThat(problems("4.18.0", silent)).singleElement().asString().contains("without a reason");
    }

    @Test
    void aRangeThatWouldMatchEverythingOrNothingIsRefused() {
        Library library = new Library("org.example", "camel", "4.18.0");
        assertThatThrownBy(() -> advisory("4.18.0").concerns(library)).hasMessageContaining("is no range");
        assertThatThrownBy(() -> advisory("[4.18.0").concerns(library)).hasMessageContaining("is no range");
    }

    private static Advisory advisory(String range) {
        return new Advisory("CVE-1", "what it is", Map.of("org.example:camel", range), "https://example.org");
    }

    private static Accepted accepted(String id, LocalDate until) {
        return new Accepted(id, "nothing calls it", TODAY.minusMonths(1), until);
    }

    private static List<String> problems(String version, Accepted... accepted) {
        return new AdvisoryList(List.of(ADVISORY), List.of(accepted))
                .problems(Set.of(new Library("org.example", "camel", version)), TODAY);
    }
}
