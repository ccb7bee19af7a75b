/** The rows of orders and the steps between their states. */
package io.stockroute.order.rows;
