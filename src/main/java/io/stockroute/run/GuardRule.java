package io.stockroute.run;

import io.stockroute.settings.Tuning;
import io.stockroute.stock.ChangeExtent;
import java.util.Locale;

/**
 * Tells a plan that must be looked at first from a normal day. Only levels that hold something count: filling empty ones takes nothing
 * from anybody, and is what the first alignment of an empty Destination does. A plan that changes a few levels only is always free.
 */
public final class GuardRule {

    private final Tuning.Guard limits;

    public GuardRule(Tuning.Guard limits) {
        this.limits = limits;
    }

    /** Whether a plan may be written to a store. */
    public GuardVerdict check(String store, ChangeExtent plan) {
        if (!isTooMuch(plan)) {
            return new GuardVerdict.Free();
        }
        boolean zeroes = zeroes(plan);
        return new GuardVerdict.Held(
                zeroes, moves(plan), "Would " + (zeroes ? zeroing(store, plan) : moving(store, plan)));
    }

    /** The same of an estimate, which may say that a store holds less than is moved in it, or nothing. */
    public boolean isTooMuch(ChangeExtent plan) {
        return zeroes(plan) || moves(plan);
    }

    /** Whether so few levels are changed that they are free whatever they hold. */
    public boolean isFew(int levels) {
        return levels < limits.zeroFrom();
    }

    /** Whether a plan is so small that it is free whatever the store holds. */
    public boolean isSmall(ChangeExtent plan) {
        return plan.zeroedLevels() < limits.zeroFrom()
                && (plan.movedLevels() < limits.zeroFrom() || plan.movedUnits() < limits.unitsFrom());
    }

    private boolean zeroes(ChangeExtent plan) {
        return plan.zeroedLevels() >= limits.zeroFrom()
                && limits.exceedsZeroShare(plan.zeroedLevels(), plan.stockedLevels());
    }

    private boolean moves(ChangeExtent plan) {
        return plan.movedLevels() >= limits.zeroFrom()
                && plan.movedUnits() >= limits.unitsFrom()
                && limits.exceedsUnitsShare(plan.movedUnits(), plan.heldUnits());
    }

    private String zeroing(String store, ChangeExtent plan) {
        return "set %s of %s levels of %s that hold stock to zero (%s; the limit is %s)"
                .formatted(
                        number(plan.zeroedLevels()),
                        number(plan.stockedLevels()),
                        store,
                        share(plan.zeroedLevels(), plan.stockedLevels()),
                        limits.zeroShare());
    }

    private String moving(String store, ChangeExtent plan) {
        return "move %s of %s units that %s holds, at %s levels (%s; the limit is %s)"
                .formatted(
                        number(plan.movedUnits()),
                        number(plan.heldUnits()),
                        store,
                        number(plan.movedLevels()),
                        share(plan.movedUnits(), plan.heldUnits()),
                        limits.unitsShare());
    }

    private static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** Rounded up, so that it is never said to be just the limit. */
    private static String share(long part, long whole) {
        return (100 * part + whole - 1) / whole + " %";
    }
}
