package io.stockroute.ledger;

/** A level of a store as it is there, and what was done to it. */
public final class Shelf {
    public final String store;
    public final long item;
    public final long location;
    public final long levelId;
    public int quantity;
    /** Whether the item is stocked at the location. */
    public boolean stocked = true;
    /** The sum of all changes made in the store itself. */
    public int local;
    /** Changes made in the store itself that no read has shown yet. */
    public int unread;

    Shelf(long levelId, String store, long item, long location, int quantity) {
        this.store = store;
        this.item = item;
        this.location = location;
        this.levelId = levelId;
        this.quantity = quantity;
    }

    public void change(int by) {
        quantity += by;
        local += by;
        unread += by;
    }
}
