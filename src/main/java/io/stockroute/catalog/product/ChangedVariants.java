package io.stockroute.catalog.product;

import io.stockroute.settings.MatchBy;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a change of a store's index may have changed in how variants match.
 *
 * @param variants as they were and as they are; empty if nothing that decides a match has changed
 */
public record ChangedVariants(String store, List<Variant> variants) {

    public ChangedVariants {
        variants = List.copyOf(variants);
    }

    static ChangedVariants nothing(String store) {
        return new ChangedVariants(store, List.of());
    }

    /** Only variants that appeared, vanished or changed in something that decides a match. */
    static ChangedVariants between(String store, Collection<Variant> before, Collection<Variant> after) {
        Set<Traits> old = before.stream().map(Traits::of).collect(Collectors.toSet());
        Set<Traits> now = after.stream().map(Traits::of).collect(Collectors.toSet());
        Set<Traits> same = new HashSet<>(old);
        same.retainAll(now);
        return new ChangedVariants(
                store,
                Stream.concat(before.stream(), after.stream())
                        .filter(variant -> !same.contains(Traits.of(variant)))
                        .toList());
    }

    ChangedVariants and(Collection<Variant> others) {
        return new ChangedVariants(
                store, Stream.concat(variants.stream(), others.stream()).toList());
    }

    public boolean isEmpty() {
        return variants.isEmpty();
    }

    /** The keys under which a match may have changed; without the empty one. */
    public Set<String> keys(MatchBy matchBy) {
        return variants.stream()
                .map(variant -> variant.key(matchBy))
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
    }

    public Set<Long> variantIds() {
        return variants.stream().map(Variant::variantId).collect(Collectors.toSet());
    }

    public Set<Long> itemIds() {
        return variants.stream().map(Variant::inventoryItemId).collect(Collectors.toSet());
    }

    private record Traits(
            long variantId,
            long itemId,
            String sku,
            String barcode,
            String handle,
            String optionNames,
            boolean tracked,
            boolean bundle,
            boolean onSale) {

        static Traits of(Variant variant) {
            return new Traits(
                    variant.variantId(),
                    variant.inventoryItemId(),
                    variant.sku(),
                    variant.barcode(),
                    variant.handleOptions(),
                    variant.optionNames(),
                    variant.tracked(),
                    variant.bundle(),
                    variant.onSale());
        }
    }
}
