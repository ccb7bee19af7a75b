/** What a stored delivery says. */
package io.stockroute.webhook.delivery;
