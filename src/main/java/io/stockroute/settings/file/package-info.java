/** Reads and checks the configuration file. A wrong value ends the start and says what is wrong, where, and how to fix it. */
package io.stockroute.settings.file;
