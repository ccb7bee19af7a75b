/** Webhooks of Shopify: received, verified, stored, worked. */
package io.stockroute.webhook;
