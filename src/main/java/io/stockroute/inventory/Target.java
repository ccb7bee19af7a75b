package io.stockroute.inventory;

/** What a level should hold from now on, in units; may be negative. */
public record Target(long levelId, int quantity) {}
