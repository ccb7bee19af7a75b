package io.stockroute.settings;

import io.stockroute.Texts;

/**
 * Stock of one location flows to another.
 *
 * @param from name of the location in Source
 * @param to name of the location in the Destination; several pairs may share it, their sum is what it offers
 */
public record LocationPair(String from, String to) {

    public LocationPair {
        from = Texts.identifier(from);
        to = Texts.identifier(to);
    }
}
