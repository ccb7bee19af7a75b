/** How answers of the Admin API are told apart. */
package io.stockroute.shopify.client;
