/** Previews of settings. */
package io.stockroute.console.preview;
