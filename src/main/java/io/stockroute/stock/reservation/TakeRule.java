package io.stockroute.stock.reservation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Takes units from the oldest first: a drop explains the oldest sale it can, an order takes the place of the oldest drop. */
final class TakeRule {

    private TakeRule() {}

    /** @param units how many are taken from this row */
    record Taken(Reservation row, int units) {}

    /**
     * @param rows the oldest first
     * @param available how many units can be taken from a row
     * @return what is taken from which row; in all at most {@code wanted}
     */
    static List<Taken> take(List<Reservation> rows, ToIntFunction<Reservation> available, int wanted) {
        var taken = new ArrayList<Taken>();
        int left = wanted;
        for (Reservation row : rows) {
            int units = Math.min(left, available.applyAsInt(row));
            if (units > 0) {
                taken.add(new Taken(row, units));
                left -= units;
            }
        }
        return taken;
    }

    static int sum(List<Taken> taken) {
        return taken.stream().mapToInt(Taken::units).sum();
    }
}
