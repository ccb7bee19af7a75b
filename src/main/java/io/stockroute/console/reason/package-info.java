/** The words for reasons that several pages show. */
package io.stockroute.console.reason;
