/** How it is told that a store fails. */
@org.jspecify.annotations.NullMarked
package io.stockroute.settings.health;
