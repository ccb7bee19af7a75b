/** The index of locations, and how locations are paired. */
package io.stockroute.catalog.location;
