package io.stockroute.stock;

/**
 * How much of a store's stock a plan changes. Begin with {@link #NOTHING} and add every level that takes part in a sync, changed or not.
 *
 * @param stockedLevels levels that hold something
 * @param heldUnits units that they hold
 * @param zeroedLevels those of them that would hold nothing, or less, afterwards
 * @param movedLevels those of them that would hold another quantity
 * @param movedUnits units of these that are changed; of a level never more than it holds, so that never more are moved than are held
 */
public record ChangeExtent(long stockedLevels, long heldUnits, long zeroedLevels, long movedLevels, long movedUnits) {

    /** No level at all. */
    public static final ChangeExtent NOTHING = new ChangeExtent(0, 0, 0, 0, 0);

    /** One more level, that holds a quantity and is to hold another, or the same. A level that holds nothing is not changed, but filled. */
    public ChangeExtent and(int from, int to) {
        if (from <= 0) {
            return this;
        }
        int moved = moved(from, to);
        return new ChangeExtent(
                stockedLevels + 1,
                heldUnits + from,
                zeroedLevels + (to <= 0 ? 1 : 0),
                movedLevels + (moved > 0 ? 1 : 0),
                movedUnits + moved);
    }

    /** The same at the first alignment of a Destination: what rises is not moved, as it is there to take Source's numbers. */
    public ChangeExtent andAtFirst(int from, int to) {
        return and(from, Math.min(from, to));
    }

    /** Both together; of levels that are not the same. */
    public ChangeExtent and(ChangeExtent other) {
        return new ChangeExtent(
                stockedLevels + other.stockedLevels,
                heldUnits + other.heldUnits,
                zeroedLevels + other.zeroedLevels,
                movedLevels + other.movedLevels,
                movedUnits + other.movedUnits);
    }

    private static int moved(int from, int to) {
        return (int) Math.min(Math.abs((long) to - from), from);
    }
}
