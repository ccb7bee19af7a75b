package io.stockroute.settings;

/**
 * The settings of the syncs are about to be others. Told within the transaction that saves them, so that what must change together
 * with them does; told by the instance on which they are saved, and by no other.
 *
 * @param before the syncs in effect until now
 * @param after those in effect once the transaction is through
 */
public record SyncsChanged(Syncs before, Syncs after) {}
