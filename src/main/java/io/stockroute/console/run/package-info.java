/** The page of a run: approve, reject, undo; pausing stores. */
package io.stockroute.console.run;
