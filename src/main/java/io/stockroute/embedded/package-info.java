/** The app inside the admin of a store: whom Shopify's session tokens let in. */
package io.stockroute.embedded;
