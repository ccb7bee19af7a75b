/** Which access scopes each store's app needs and has. */
package io.stockroute.shopify.scopes;
