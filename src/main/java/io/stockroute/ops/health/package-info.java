/** Whether the process works, and its end when it cannot. */
package io.stockroute.ops.health;
