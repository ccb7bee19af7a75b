/** Creates orders and draft orders in Source. */
package io.stockroute.order.create;
