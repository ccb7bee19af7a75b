/** Settings of syncs that are made while the server runs: what the file leaves out, kept in the database, and who changed it when. */
package io.stockroute.setting;
