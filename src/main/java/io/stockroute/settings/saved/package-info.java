/** Settings of syncs that were saved in the console, merged with those of the file. */
package io.stockroute.settings.saved;
