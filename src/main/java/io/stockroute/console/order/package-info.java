/** Orders in the console and in the API. */
package io.stockroute.console.order;
