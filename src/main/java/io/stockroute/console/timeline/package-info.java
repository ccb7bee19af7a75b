/** What became of a level, newest first and in plain words: why is it 7? */
package io.stockroute.console.timeline;
