/** Verifies the session tokens with which a merchant opens the console in Shopify's admin. */
package io.stockroute.shopify.login;
