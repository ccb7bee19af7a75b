/** An order as its Destination has it. */
package io.stockroute.order.origin;
