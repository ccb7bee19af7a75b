/** The stores and their problems. */
package io.stockroute.console.store;
