/** Runs are weighed before they write; operators let them go, refuse them, take them back, and pause stores. */
package io.stockroute.hold;
