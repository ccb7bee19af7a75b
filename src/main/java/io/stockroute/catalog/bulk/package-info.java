/** Bulk operations: started, polled, and their results loaded. */
package io.stockroute.catalog.bulk;
