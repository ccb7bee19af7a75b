package io.stockroute.preview;

/**
 * Something that would not be synced.
 *
 * @param store whose variant, location or level it is
 */
record Skip(String destination, String store, SkipKind kind, Article article, String reason) {}
