package io.stockroute.run;

import io.stockroute.CodedReason;
import io.stockroute.settings.Tuning;
import io.stockroute.stock.ChangeExtent;

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
        return new GuardVerdict.Hold(zeroes, moves(plan), zeroes ? zeroing(store, plan) : moving(store, plan));
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

    private CodedReason zeroing(String store, ChangeExtent plan) {
        return RunReason.SETS_TO_ZERO.with(store, plan.zeroedLevels(), plan.stockedLevels(), limits.zeroLimit());
    }

    private CodedReason moving(String store, ChangeExtent plan) {
        return RunReason.MOVES_UNITS.with(
                store, plan.movedUnits(), plan.heldUnits(), plan.movedLevels(), limits.unitsLimit());
    }
}
