package io.stockroute.order.place;

import io.stockroute.order.decide.PlannedPlace;
import io.stockroute.settings.SyncPair;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where Shopify is likely to take units from: the first level of the item that has enough, else the first (facts 29). Nothing tells
 * where a draft order has reserved its stock.
 */
@Repository
class PlaceForecast {

    private final JdbcClient jdbc;

    PlaceForecast(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether any units are likely to be taken from a location that does not feed the one where they were sold. */
    boolean isApart(SyncPair pair, List<PlannedPlace> places, Map<Long, List<Long>> feeding) {
        return places.stream().anyMatch(place -> {
            List<Long> wanted = feeding.getOrDefault(place.destinationLocation(), List.of());
            return !wanted.isEmpty() && !wanted.contains(likely(pair.source(), place));
        });
    }

    private long likely(String source, PlannedPlace place) {
        record Stock(long location, int available) {}
        List<Stock> levels = jdbc.sql("""
                        select l.location_id, l.believed from level l
                        where l.store = :source and l.stocked and l.inventory_item_id in (
                            select v.inventory_item_id from variant v
                            where v.store = :source and v.variant_id = :variant)
                        order by l.location_id""")
                .param("source", source)
                .param("variant", place.variantId())
                .query((rs, n) -> new Stock(rs.getLong("location_id"), rs.getInt("believed")))
                .list();
        return levels.stream()
                .filter(level -> level.available() >= place.units())
                .findFirst()
                .or(() -> levels.stream().findFirst())
                .map(Stock::location)
                .orElse(0L);
    }
}
