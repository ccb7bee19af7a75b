/** Work that covers many levels: initial sync, reconciliation, approval and undo, previews. */
package io.stockroute.run;
