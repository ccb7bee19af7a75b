/** Everything that needs attention. */
package io.stockroute.console.issue;
