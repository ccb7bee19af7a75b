package io.stockroute.sync;

/** This instance has noticed that other settings are in effect than it knew, seconds after they were saved, wherever that was. */
public record SyncsNoticed(Syncs syncs) {}
