/** Orders: how they are placed, paid, refunded, cancelled and added up. */
package io.stockroute.simulator.state.order;
