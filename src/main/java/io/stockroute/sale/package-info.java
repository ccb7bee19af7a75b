/**
 * Units that Destinations sold and that Source does not count yet: the arithmetic that keeps a sold unit from being offered again.
 * Every uncertainty errs on the low side.
 */
package io.stockroute.sale;
