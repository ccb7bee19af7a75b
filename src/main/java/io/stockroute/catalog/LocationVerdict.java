package io.stockroute.catalog;

import io.stockroute.CodedReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What pairing found about one location.
 *
 * @param locationId null if its store has no such location
 * @param reasons of {@link LocationReason}; also of one that is paired and lacks one of several partners
 */
public record LocationVerdict(
        String store, String name, @Nullable Long locationId, LocationState state, List<CodedReason> reasons) {

    public LocationVerdict {
        reasons = List.copyOf(reasons);
    }
}
