/** The settings of a sync as a page and as JSON. */
package io.stockroute.console.settings;
