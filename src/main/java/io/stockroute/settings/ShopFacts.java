package io.stockroute.settings;

import io.stockroute.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the stores last said about themselves. */
@Repository
public class ShopFacts {

    /**
     * What a store said.
     *
     * @param currency its own, ISO 4217
     * @param taxesIncluded whether the prices of its products include taxes
     * @param plan as Shopify shows it
     * @param development whether it is a development store; such a store takes five new orders a minute
     * @param scopes granted to the app; empty: not known
     */
    public record Shop(
            String currency, boolean taxesIncluded, String plan, boolean development, Set<String> scopes, Instant at) {

        public Shop {
            scopes = Set.copyOf(scopes);
        }
    }

    private final JdbcClient jdbc;
    private final StoreHealth health;

    public ShopFacts(JdbcClient jdbc, StoreHealth health) {
        this.jdbc = jdbc;
        this.health = health;
    }

    /** The store's own currency, ISO 4217; empty as long as it was never asked. */
    public Optional<String> currency(String store) {
        return of(store).map(Shop::currency);
    }

    /** Empty as long as the store was never asked. */
    public Optional<Shop> of(String store) {
        return jdbc.sql("""
                        select shop_at, currency, taxes_included, plan, development, scopes from store_state
                        where store = :store and shop_at is not null
                        """).param("store", store).query((row, n) -> shop(row)).optional();
    }

    @Transactional
    public void keep(String store, Shop shop) {
        health.introduce(store);
        jdbc.sql("""
                        update store_state set shop_at = :at, currency = :currency, taxes_included = :taxes, plan = :plan,
                            development = :development, scopes = :scopes
                        where store = :store
                        """)
                .param("at", Utc.at(shop.at()))
                .param("currency", shop.currency())
                .param("taxes", shop.taxesIncluded())
                .param("plan", shop.plan())
                .param("development", shop.development())
                .param("scopes", String.join(" ", new TreeSet<>(shop.scopes())))
                .param("store", store)
                .update();
    }

    private static Shop shop(ResultSet row) throws SQLException {
        return new Shop(
                row.getString("currency"),
                row.getBoolean("taxes_included"),
                row.getString("plan"),
                row.getBoolean("development"),
                Arrays.stream(row.getString("scopes").split(" "))
                        .filter(scope -> !scope.isEmpty())
                        .collect(Collectors.toSet()),
                row.getObject("shop_at", OffsetDateTime.class).toInstant());
    }
}
