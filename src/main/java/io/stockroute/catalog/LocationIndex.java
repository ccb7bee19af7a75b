package io.stockroute.catalog;

import io.stockroute.settings.StoreCatalogs;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What we know of the locations of each store. */
@Repository
public class LocationIndex {

    private static final Logger LOG = LoggerFactory.getLogger(LocationIndex.class);

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final StoreCatalogs catalogs;

    public LocationIndex(JdbcClient jdbc, NamedParameterJdbcTemplate batches, StoreCatalogs catalogs) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.catalogs = catalogs;
    }

    public List<Location> of(String store) {
        return jdbc.sql("select * from location where store = :store order by location_id")
                .param("store", store)
                .query((row, n) -> new Location(
                        row.getString("store"),
                        row.getLong("location_id"),
                        row.getString("name"),
                        row.getBoolean("active"),
                        row.getBoolean("fulfillment_service")))
                .list();
    }

    /**
     * Replaces all locations of a store by those that were read. That a store that had some has none at all is not believed: Shopify's stores
     * always have one, and all that is kept in sync there would be taken apart.
     *
     * @return whether anything has changed
     */
    @Transactional
    public boolean replace(String store, List<Location> locations) {
        catalogs.locationsRead(store);
        Set<Location> before = new HashSet<>(of(store));
        if (before.equals(new HashSet<>(locations))) {
            return false;
        }
        if (locations.isEmpty()) {
            LOG.warn("Shopify names no location at all: those that are known stay (store: {})", store);
            return false;
        }
        jdbc.sql("delete from location where store = :store")
                .param("store", store)
                .update();
        batches.batchUpdate(
                """
                insert into location (store, location_id, name, active, fulfillment_service)
                values (:store, :location, :name, :active, :service)
                """,
                locations.stream()
                        .map(location -> new MapSqlParameterSource("store", store)
                                .addValue("location", location.locationId())
                                .addValue("name", location.name())
                                .addValue("active", location.active())
                                .addValue("service", location.fulfillmentService()))
                        .toArray(SqlParameterSource[]::new));
        return true;
    }
}
