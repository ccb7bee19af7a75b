/** The API of levels and syncs. */
package io.stockroute.console.stock;
