package io.stockroute.sale;

/** A level of a store as it is there, and what was done to it. */
final class Shelf {
    final String store;
    final long item;
    final long location;
    final long levelId;
    int quantity;
    /** Changes made in the store itself that no read has shown yet. */
    int unread;

    Shelf(long levelId, String store, long item, long location, int quantity) {
        this.store = store;
        this.item = item;
        this.location = location;
        this.levelId = levelId;
        this.quantity = quantity;
    }

    void change(int by) {
        quantity += by;
        unread += by;
    }
}
