/** The webhook subscriptions of each store. */
package io.stockroute.webhook.subscription;
