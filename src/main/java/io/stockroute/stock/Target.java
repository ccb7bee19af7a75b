package io.stockroute.stock;

/**
 * What a level should hold from now on.
 *
 * @param quantity in units; may be negative
 * @param sold how many units are held back in it because Destinations sold them and Source does not count them yet
 * @param safetyStock how many units are held back in it as safety stock
 */
public record Target(long levelId, int quantity, int sold, int safetyStock) {

    public Target(long levelId, int quantity, int sold) {
        this(levelId, quantity, sold, 0);
    }

    public Target(long levelId, int quantity) {
        this(levelId, quantity, 0, 0);
    }
}
