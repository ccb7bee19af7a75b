/** How orders of Destinations are received: webhooks and polls, each order once. */
package io.stockroute.order.intake;
