/** Shopify's mandatory requests about personal data. */
package io.stockroute.webhook.compliance;
