/** Products in all stores, and what is not synced. */
package io.stockroute.console.product;
