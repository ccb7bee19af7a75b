package io.stockroute.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.settings.Tuning;
import io.stockroute.settings.file.Percentage;
import io.stockroute.stock.ChangeExtent;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GuardRuleTest {

    private static final GuardRule RULE = rule("25%", "50%");

    @Test
    void aPlanThatSetsMoreThanTheShareToZeroIsPutOnHoldWithItsNumbers() {
        ChangeExtent plan = levels(1204, 10, 0).and(levels(796, 10, 10));

        assertThat(RULE.check("outlet", plan))
                .isEqualTo(new GuardVerdict.Hold(true, true, RunReason.SETS_TO_ZERO.with("outlet", 1204, 2000, 25)));
    }

    @Test
    void justTheShareIsFree() {
        assertThat(RULE.check("outlet", levels(25, 10, 0).and(levels(75, 10, 10))))
                .isEqualTo(new GuardVerdict.Free());
        assertThat(RULE.check("outlet", levels(26, 10, 0).and(levels(74, 10, 10)))
                        .isHold())
                .isTrue();
    }

    @Test
    void aLevelSetBelowZeroCountsAsZero() {
        assertThat(RULE.check("outlet", levels(20, 1, -1)).isHold()).isTrue();
    }

    @Test
    void fewerLevelsThanTheLeastAreAlwaysFree() {
        ChangeExtent all = levels(19, 1000, 0);

        assertThat(RULE.check("outlet", all)).isEqualTo(new GuardVerdict.Free());
        assertThat(RULE.isSmall(all)).isTrue();
    }

    @Test
    void aPlanThatMovesMoreThanTheShareOfTheUnitsIsPutOnHoldWithItsNumbers() {
        assertThat(RULE.check("outlet", levels(100, 10, 4)))
                .isEqualTo(
                        new GuardVerdict.Hold(false, true, RunReason.MOVES_UNITS.with("outlet", 600, 1000, 100, 50)));
    }

    @Test
    void fewerUnitsThanTheLeastAreFree() {
        assertThat(RULE.check("outlet", levels(49, 10, 2))).isEqualTo(new GuardVerdict.Free());
    }

    @Test
    void aFewLevelsMayMoveAnyNumberOfUnits() {
        assertThat(RULE.check("outlet", levels(19, 100_000, 1))).isEqualTo(new GuardVerdict.Free());
    }

    @Test
    void manyTimesAsMuchAsThereWasIsPutOnHold() {
        assertThat(RULE.check("outlet", levels(60, 10, 9999)).isHold()).isTrue();
    }

    @Test
    void fillingWhatIsEmptyIsFree() {
        assertThat(RULE.check("outlet", levels(2000, 0, 50))).isEqualTo(new GuardVerdict.Free());
        assertThat(RULE.check("outlet", levels(2000, 0, 50).and(levels(3, 1, 50))))
                .isEqualTo(new GuardVerdict.Free());
        assertThat(RULE.check("outlet", levels(40, -1, 50))).isEqualTo(new GuardVerdict.Free());
    }

    @Test
    void oneBigDeliveryIsFree() {
        assertThat(RULE.check("outlet", levels(1, 1, 5000).and(levels(50, 10, 10))))
                .isEqualTo(new GuardVerdict.Free());
    }

    @Test
    void aHundredPerCentSwitchesItOff() {
        GuardRule off = rule("100%", "100%");

        assertThat(off.check("outlet", levels(2000, 10, 0))).isEqualTo(new GuardVerdict.Free());
    }

    @Test
    void hugeQuantitiesDoNotOverflow() {
        ChangeExtent plan = new ChangeExtent(0, 0, 0, 0, 0);
        for (int i = 0; i < 100; i++) {
            plan = plan.and(Integer.MAX_VALUE, Integer.MIN_VALUE);
        }

        assertThat(plan.movedUnits()).isEqualTo(plan.heldUnits());
        assertThat(RULE.check("outlet", plan).isHold()).isTrue();
    }

    private static GuardRule rule(String zero, String units) {
        return new GuardRule(
                new Tuning.Guard(Percentage.valueOf(zero), 20, Percentage.valueOf(units), 500, Duration.ofMinutes(10)));
    }

    private static ChangeExtent levels(int number, int from, int to) {
        ChangeExtent extent = ChangeExtent.NOTHING;
        for (int i = 0; i < number; i++) {
            extent = extent.and(from, to);
        }
        return extent;
    }
}
