/** Products: what is found, what is covered and what is not, and why a level holds what it holds. */
package io.stockroute.console.product;
