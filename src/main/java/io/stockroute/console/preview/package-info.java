/** The page and the API of previews. */
package io.stockroute.console.preview;
