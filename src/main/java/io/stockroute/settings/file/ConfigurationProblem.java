package io.stockroute.settings.file;

/**
 * Something in the configuration that keeps Stockroute from starting. None of its texts shows a secret.
 *
 * @param what is wrong, a sentence
 * @param where the property's key
 * @param how to fix it, a sentence
 */
public record ConfigurationProblem(String what, String where, String how) {}
