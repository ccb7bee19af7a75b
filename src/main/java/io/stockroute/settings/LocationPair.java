package io.stockroute.settings;

/**
 * Stock of one location flows to another.
 *
 * @param from name of the location in Source
 * @param to name of the location in the Destination; several pairs may share it, their sum is what it offers
 */
public record LocationPair(String from, String to) {}
