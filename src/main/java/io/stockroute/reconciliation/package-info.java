/** What Shopify did not tell is found anyway: all levels of a sync are looked at again. */
package io.stockroute.reconciliation;
