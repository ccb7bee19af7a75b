/** The simulator's HTTP server: the Admin API, tokens, results of bulk queries, and the control for people. */
package io.stockroute.simulator.http;
