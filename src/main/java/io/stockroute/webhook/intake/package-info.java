/** Verifies and stores deliveries before they are answered. */
package io.stockroute.webhook.intake;
