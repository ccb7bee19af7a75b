/** The settings of a sync. */
package io.stockroute.console.settings;
