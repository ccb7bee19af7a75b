/** Checks runs before they write; operators approve, reject and undo them. */
package io.stockroute.run.approval;
