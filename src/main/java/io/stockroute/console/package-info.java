/** What operators see and do, over HTTP. */
package io.stockroute.console;
