package io.stockroute.stock;

/** Keeps a lane from writing what nobody would want: asked before each write is planned. */
public interface WriteGuard {

    /** Puts on hold what of a store's due changes needs approval; the others go on. The caller holds the store's lane. */
    void apply(String store);

    /** Whether something came up since that must be looked at before anything is written. */
    boolean isNeeded(String store);
}
