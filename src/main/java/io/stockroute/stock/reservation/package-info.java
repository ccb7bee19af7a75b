/** Units that Destinations sold and that Source does not count yet. */
package io.stockroute.stock.reservation;
