/** The order lane of each Source: one order at a time. */
package io.stockroute.order.lane;
