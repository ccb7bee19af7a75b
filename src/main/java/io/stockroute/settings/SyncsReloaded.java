package io.stockroute.settings;

/** This instance has noticed that other settings are in effect than it knew, seconds after they were saved, wherever that was. */
public record SyncsReloaded(Syncs syncs) {}
