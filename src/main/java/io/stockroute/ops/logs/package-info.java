/** Keeps secrets out of the log, at whatever level it is written. */
package io.stockroute.ops.logs;
