package io.stockroute.run;

import java.util.List;

/**
 * The SQL behind each {@link ProductFilter}: statements that lead from what makes a product special to its variant {@code x}, in the
 * store {@code :store} and the sync {@code :sync} with the Source {@code :source}. They are read both ways: from the few special rows,
 * or with one more condition as a check of each product in turn.
 */
final class ProductConditions {

    private static final String OF_DESTINATION = """
            select distinct x.variant_id from level l join variant_match x on x.destination_item_id = l.inventory_item_id and x.destination = l.store
                and x.sync = :sync and x.store = :store
            where l.store = x.destination and l.store %1$s and %2$s""";

    private static final String OF_SOURCE = """
            select distinct x.variant_id from level l join variant_match x on x.source_item_id = l.inventory_item_id and x.sync = :sync and x.store = :store
            where l.store = :source and %2$s""";

    private static final String LEFT_HERE = """
            select distinct x.variant_id from left_link k join level l on l.id = k.level_id
                join variant x on x.inventory_item_id = l.inventory_item_id and x.store = l.store
            where k.sync = :sync and k.dismissed_at is null and x.store = :store""";

    private static final String LEFT_SOURCE = """
            select distinct x.variant_id from left_link k join level l on l.id = k.source_level_id
                join variant x on x.inventory_item_id = l.inventory_item_id and x.store = l.store
            where k.sync = :sync and k.dismissed_at is null and x.store = :store""";

    private static final String UNMATCHED = """
            select distinct x.variant_id from variant_match x
            where x.sync = :sync and x.destination %1$s and x.state %2$s and x.store = :store""";

    private ProductConditions() {}

    /** A product is in the list if one of these finds its variant; none: every product is. */
    static List<String> of(ProductFilter filter) {
        return of(filter, "in (:destinations)", "in (:open)");
    }

    /** The same for one Destination and one state: H2 uses an index for a list of values only if its column comes first. */
    static List<String> ofOne(ProductFilter filter) {
        return of(filter, "= :destination", "= :state");
    }

    private static List<String> of(ProductFilter filter, String destination, String state) {
        return switch (filter) {
            case ALL -> List.of();
            case OUT_OF_SYNC -> levels(destination, "l.drifting = true and l.on_hold_by is null");
            case ON_HOLD -> levels(destination, "l.on_hold_by > 0");
            case REFUSED ->
                levels(
                        destination,
                        "l.blocked_at > timestamp with time zone '1970-01-01 00:00:00Z' and l.dismissed_at is null");
            case UNMATCHED -> List.of(UNMATCHED.formatted(destination, state));
            case LEFT -> List.of(LEFT_HERE, LEFT_SOURCE);
        };
    }

    private static List<String> levels(String destination, String what) {
        return List.of(OF_DESTINATION.formatted(destination, what), OF_SOURCE.formatted(destination, what));
    }
}
