package io.stockroute.stock;

/**
 * What a level should hold from now on.
 *
 * @param quantity in units; may be negative
 * @param reserved how many units are subtracted because Destinations sold them and Source does not count them yet
 * @param safetyStock how many units are subtracted as safety stock
 */
public record Target(long levelId, int quantity, int reserved, int safetyStock) {

    public Target(long levelId, int quantity, int reserved) {
        this(levelId, quantity, reserved, 0);
    }

    public Target(long levelId, int quantity) {
        this(levelId, quantity, 0, 0);
    }
}
