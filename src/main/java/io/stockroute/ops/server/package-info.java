/** The server's connectors, and what stands in front of every page: proxies, malformed addresses, the port of health. */
package io.stockroute.ops.server;
