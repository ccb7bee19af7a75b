/** Operating the server: start-up, retention, metrics, security. */
package io.stockroute.ops;
