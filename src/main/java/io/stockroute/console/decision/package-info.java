/** What persons decide about products: pairs and exclusions. */
package io.stockroute.console.decision;
