package io.stockroute.stock.target;

import io.stockroute.stock.LedgerCode;
import java.util.Collection;

/** Told which Source levels share no pool any more, in the transaction that removes their links. */
public interface UnsharedLevels {

    /** The caller holds the levels. */
    void unshared(Collection<Long> sources, LedgerCode why);
}
