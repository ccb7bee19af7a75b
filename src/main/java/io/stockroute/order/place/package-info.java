/** Brings the units of an imported order to the location in Source that feeds the one where they were sold. */
@org.jspecify.annotations.NullMarked
package io.stockroute.order.place;
