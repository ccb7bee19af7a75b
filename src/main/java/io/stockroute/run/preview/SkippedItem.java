package io.stockroute.run.preview;

import io.stockroute.CodedReason;
import io.stockroute.run.SkipKind;
import java.util.List;

/**
 * Something that would not be synced.
 *
 * @param store whose variant, location or level it is
 * @param reasons of a MatchReason, a LocationReason or a SkipReason
 */
record SkippedItem(String destination, String store, SkipKind kind, ItemLabel article, List<CodedReason> reasons) {}
