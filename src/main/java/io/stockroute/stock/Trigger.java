package io.stockroute.stock;

import io.stockroute.Cause;
import java.util.List;

/**
 * What a decision about a level follows from.
 *
 * @param moves changes of the levels that decide it, if it follows from any
 */
public record Trigger(Cause cause, List<Move> moves) {

    /**
     * A store's own change of a level.
     *
     * @param units how many more; below zero: fewer
     */
    public record Move(long level, int units) {}

    public Trigger {
        moves = List.copyOf(moves);
    }

    public static Trigger of(Cause cause) {
        return new Trigger(cause, List.of());
    }
}
