/** Everything that depends on Apache Camel in Java. */
package io.stockroute.camel;
