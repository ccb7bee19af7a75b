package io.stockroute.simulator.graphql.product;

import graphql.schema.idl.TypeRuntimeWiring;
import io.stockroute.simulator.graphql.Wiring;
import io.stockroute.simulator.state.product.SoldItem;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a line says of what it sells; the same on lines of orders and of draft orders. */
public final class SoldItemFields {

    private static final Map<String, Function<SoldItem, @Nullable Object>> FIELDS = Map.ofEntries(
            Map.entry("name", SoldItem::name),
            Map.entry("title", SoldItem::title),
            Map.entry("variantTitle", SoldItem::variantTitle),
            Map.entry("sku", SoldItem::sku),
            Map.entry("vendor", SoldItem::vendor),
            Map.entry("requiresShipping", SoldItem::requiresShipping),
            Map.entry("taxable", SoldItem::taxable),
            Map.entry("isGiftCard", SoldItem::giftCard),
            Map.entry("variant", SoldItem::variant),
            Map.entry("product", SoldItem::product));

    private SoldItemFields() {}

    /** @param <L> the line as the state has it */
    public static <L> TypeRuntimeWiring.Builder wire(TypeRuntimeWiring.Builder line, Function<L, SoldItem> soldItem) {
        FIELDS.forEach(
                (name, field) -> line.dataFetcher(name, env -> field.apply(soldItem.apply(Wiring.<L>source(env)))));
        return line;
    }
}
