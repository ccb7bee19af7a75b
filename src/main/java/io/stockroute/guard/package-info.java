/** Whether a planned change of a store's stock is a catastrophe: rules without a database, for whoever plans one. */
package io.stockroute.guard;
