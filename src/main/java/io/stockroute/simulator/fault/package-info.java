/** Switches for everything that can go wrong between a client and a shop. */
package io.stockroute.simulator.fault;
