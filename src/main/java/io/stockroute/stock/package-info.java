/** The ledger of stock levels, and how levels are read, decided and written. */
package io.stockroute.stock;
