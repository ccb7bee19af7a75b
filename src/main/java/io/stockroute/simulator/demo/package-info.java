/** Starts the simulator with a few shops, products and a gentle stream of sales in the profile "demo". */
package io.stockroute.simulator.demo;
