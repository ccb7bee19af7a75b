/** The client of Shopify's Admin API: calls, answers, errors, rate limits, access tokens, and the login of merchants. */
package io.stockroute.shopify;
