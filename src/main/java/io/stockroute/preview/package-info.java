/**
 * What settings would do to stock, before they are saved: the same rules as in the live flow, over what is known and what is asked of
 * Shopify for it alone. It reads the ledger and never writes it.
 */
package io.stockroute.preview;
