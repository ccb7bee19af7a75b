/** The first sync of a Destination after its settings changed. */
package io.stockroute.run.alignment;
