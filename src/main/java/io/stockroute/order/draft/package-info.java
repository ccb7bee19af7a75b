/** Follows draft orders until they are completed or deleted. */
package io.stockroute.order.draft;
