package io.stockroute.catalog.product;

import io.stockroute.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** A {@link Variant} as a row and back. */
public final class VariantRows {

    private static final int SORTED = 200;

    private VariantRows() {}

    public static Variant variant(ResultSet row, int number) throws SQLException {
        return new Variant(
                row.getString("store"),
                row.getLong("variant_id"),
                row.getLong("product_id"),
                row.getLong("inventory_item_id"),
                row.getString("handle"),
                row.getString("product_title"),
                row.getString("variant_title"),
                row.getString("sku"),
                row.getString("barcode"),
                row.getString("handle_options"),
                row.getString("option_names"),
                row.getBoolean("tracked"),
                row.getBoolean("bundle"),
                row.getString("product_status"),
                row.getObject("updated_at", OffsetDateTime.class));
    }

    /** Short enough for an index of every database. */
    private static String sortTitle(Variant variant) {
        return Texts.cut((variant.productTitle() + ' ' + variant.variantTitle()).toLowerCase(Locale.ROOT), SORTED);
    }

    static SqlParameterSource parameters(String store, Variant variant, OffsetDateTime indexedAt) {
        return new MapSqlParameterSource("store", store)
                .addValue("variant", variant.variantId())
                .addValue("product", variant.productId())
                .addValue("item", variant.inventoryItemId())
                .addValue("handle", variant.handle())
                .addValue("productTitle", variant.productTitle())
                .addValue("variantTitle", variant.variantTitle())
                .addValue("sku", variant.sku())
                .addValue("barcode", variant.barcode())
                .addValue("handleOptions", variant.handleOptions())
                .addValue("optionNames", variant.optionNames())
                .addValue("sortTitle", sortTitle(variant))
                .addValue("tracked", variant.tracked())
                .addValue("bundle", variant.bundle())
                .addValue("status", variant.productStatus())
                .addValue("updatedAt", variant.updatedAt())
                .addValue("indexedAt", indexedAt);
    }
}
