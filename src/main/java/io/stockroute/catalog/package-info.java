/** The products and locations of each store, and which of them belong together. */
package io.stockroute.catalog;
