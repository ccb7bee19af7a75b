/** Orders of Destinations on their way to Source. */
package io.stockroute.order;
