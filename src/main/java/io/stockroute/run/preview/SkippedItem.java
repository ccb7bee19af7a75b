package io.stockroute.run.preview;

import io.stockroute.run.SkipKind;

/**
 * Something that would not be synced.
 *
 * @param store whose variant, location or level it is
 */
record SkippedItem(String destination, String store, SkipKind kind, ItemLabel article, String reason) {}
