/** The requests about personal data, for administrators. */
package io.stockroute.console.privacy;
