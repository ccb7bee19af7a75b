/** Webhook subscriptions, bodies and deliveries. */
package io.stockroute.simulator.webhook;
