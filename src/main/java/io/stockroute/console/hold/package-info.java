/** A run with what it changes, and what an operator decides of it; stores that are paused. */
package io.stockroute.console.hold;
