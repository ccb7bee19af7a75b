package io.stockroute.console.store;

import java.time.Instant;

/**
 * Why a store does not do its part.
 *
 * @param word its kind in a word or two
 * @param since when it began, or when it was last seen
 * @param todo what an operator can do about it
 */
public record StoreProblem(String store, String word, Instant since, String reason, String todo) {}
