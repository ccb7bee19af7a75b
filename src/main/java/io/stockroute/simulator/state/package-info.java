/** What a simulated shop holds: locations, products, levels, orders, and how their quantities change. */
package io.stockroute.simulator.state;
