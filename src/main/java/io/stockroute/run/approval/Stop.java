package io.stockroute.run.approval;

import io.stockroute.run.GuardVerdict;
import io.stockroute.run.approval.BulkChangeTable.Change;
import java.util.List;

/**
 * What the guard stops at a store.
 *
 * @param concerned levels whose change is due and is on hold
 * @param earlier what was written before, and counted against it
 */
record Stop(GuardVerdict.Hold verdict, List<Long> concerned, List<Change> earlier) {}
