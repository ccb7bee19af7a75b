/** The list of what ran and who decided what. */
package io.stockroute.console.activity;
