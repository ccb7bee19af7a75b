/** Stores and syncs as everything else sees them, whether they come from the file or from the console. */
package io.stockroute.settings;
