package io.stockroute.settings.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailingChangesRuleTest {

    private static final Instant SINCE = Instant.parse("2026-11-30T12:00:00Z");
    private static final Instant LATER = SINCE.plus(FailingChangesRule.WHILE);

    @Test
    void severalDifferentChangesThatFailForAWhileAreTheStores() {
        String failed = failed("order 1", "order 2", "level 3");
        assertThat(FailingChangesRule.isFailing(failed, SINCE, LATER)).isTrue();
        assertThat(FailingChangesRule.isFailing(failed, SINCE, LATER.minusMillis(1)))
                .as("a burst of bad records")
                .isFalse();
    }

    @Test
    void oneRecordThatIsTriedAgainAndAgainSaysNothingOfItsStore() {
        assertThat(FailingChangesRule.isFailing(failed("order 1", "order 1", "order 1", "order 1"), SINCE, LATER))
                .isFalse();
        assertThat(FailingChangesRule.isFailing(failed("order 1", "order 2", "order 1", "order 2"), SINCE, LATER))
                .isFalse();
        assertThat(FailingChangesRule.isFailing("", SINCE, LATER)).isFalse();
    }

    @Test
    void noMoreIsKeptThanCounts() {
        String failed = "";
        for (int i = 0; i < 1000; i++) {
            failed = FailingChangesRule.with(failed, "order " + i);
        }
        assertThat(failed).hasSizeLessThanOrEqualTo(40);
    }

    private static String failed(String... changes) {
        return List.of(changes).stream().reduce("", FailingChangesRule::with);
    }
}
