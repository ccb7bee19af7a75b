/** How far runs are, how fast they go on, and when they will be done. */
package io.stockroute.run.progress;
