package io.stockroute.console.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.console.run.IncidentRule.Signs;
import io.stockroute.run.Runs;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IncidentRuleTest {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    @Test
    void oneReasonAtOneTimeIsOneIncident() {
        Signs first = signs("RECONCILIATION", 0, "ZEROS");
        Signs later = signs("RECONCILIATION", 14, "ZEROS");

        assertThat(IncidentRule.incidents(List.of(later, first), one -> one)).containsExactly(List.of(first, later));
    }

    @Test
    void anotherReasonKindOrTimeIsAnotherIncident() {
        Signs first = signs("RECONCILIATION", 0, "ZEROS");
        List<Signs> others = List.of(
                signs("RECONCILIATION", 1, "CHANGES"),
                signs("RECONCILIATION", 1, "ZEROS", "CHANGES"),
                signs("ALIGNMENT", 1, "ZEROS"),
                signs("RECONCILIATION", 16, "ZEROS"));

        for (Signs other : others) {
            assertThat(IncidentRule.incidents(List.of(first, other), one -> one))
                    .containsExactly(List.of(first), List.of(other));
        }
    }

    private static Signs signs(String kind, int minutes, String... codes) {
        return new Signs(Runs.Kind.valueOf(kind), NOON.plusSeconds(60L * minutes), Set.of(codes));
    }
}
