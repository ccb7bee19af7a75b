/** Works out what settings would change before they are saved. */
package io.stockroute.run.preview;
