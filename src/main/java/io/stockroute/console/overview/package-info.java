/** The first page. */
package io.stockroute.console.overview;
