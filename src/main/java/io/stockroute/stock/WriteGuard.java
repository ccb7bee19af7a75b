package io.stockroute.stock;

/** Keeps a lane from writing what nobody would want: asked before each write is planned. */
public interface WriteGuard {

    /** Holds back what of a store's due changes must be looked at first; the others go on. The caller holds the store's lane. */
    void apply(String store);

    /** Whether something came up since that must be looked at before anything is written. */
    boolean isNeeded(String store);
}
