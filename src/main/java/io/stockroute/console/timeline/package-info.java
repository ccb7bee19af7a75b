/** What became of a level, in words. */
package io.stockroute.console.timeline;
