package io.stockroute.catalog.product;

import io.stockroute.Utc;
import io.stockroute.catalog.product.ChangedProducts.Change;
import io.stockroute.catalog.product.VariantTable.Seen;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What we know of the variants of each store. A row says as of when it is known: a read of one product as of the moment it was
 * asked for, a row of a bulk operation as of the moment the query was started. Older knowledge never replaces newer.
 */
@Component
public class VariantIndex {

    private static final Duration SETTLED = Duration.ofSeconds(10);

    /** So long after a decision its products are matched again whenever they are read: a store may be unreachable when it is made. */
    private static final Duration DECIDED = Duration.ofDays(30);

    private final VariantTable table;
    private final WordTable words;

    private final DecisionTable decisions;

    public VariantIndex(VariantTable table, WordTable words, DecisionTable decisions) {
        this.table = table;
        this.words = words;
        this.decisions = decisions;
    }

    /** Replaces all variants of a product, unless a later version of it is known. */
    @Transactional
    public ChangedVariants replaceProduct(String store, long productId, List<Variant> variants, OffsetDateTime asOf) {
        table.lock(store);
        List<Variant> before = table.ofProduct(store, productId);
        if (latest(before).isAfter(latest(variants))) {
            return ChangedVariants.nothing(store);
        }
        words.deleteProduct(store, productId);
        table.deleteProduct(store, productId);
        table.forget(store, productId);
        table.replace(store, variants, asOf);
        words.replace(store, variants);
        Set<Long> decided = decided(store, before, asOf);
        return withSharing(ChangedVariants.between(store, before, variants)
                .and(variants.stream()
                        .filter(one -> decided.contains(one.variantId()))
                        .toList()));
    }

    /** What somebody has decided about a product since it was last read may match it again, though nothing of it has changed. */
    private Set<Long> decided(String store, List<Variant> before, OffsetDateTime asOf) {
        return decisions.decidedSince(
                store, before.stream().map(Variant::variantId).toList(), asOf.minus(DECIDED));
    }

    /** Removes a product that no longer exists; a bulk operation that saw it before does not bring it back. */
    @Transactional
    public ChangedVariants removeProduct(String store, long productId, OffsetDateTime asOf) {
        table.lock(store);
        List<Variant> before = table.ofProduct(store, productId);
        words.deleteProduct(store, productId);
        table.deleteProduct(store, productId);
        table.remember(store, productId, asOf);
        return withSharing(ChangedVariants.between(store, before, List.of()));
    }

    /** The products whose variants have an inventory item. */
    public Set<Long> productsOf(String store, long itemId) {
        return table.ofItems(store, List.of(itemId)).stream()
                .map(Variant::productId)
                .collect(Collectors.toSet());
    }

    /** The products among these whose change is not known to be in the index. */
    public List<Long> unknown(String store, List<Change> changes) {
        if (changes.isEmpty()) {
            return List.of();
        }
        Map<Long, Seen> seen = new HashMap<>();
        table.seen(store, changes.stream().map(Change::productId).toList())
                .forEach(product -> seen.put(product.productId(), product));
        return changes.stream()
                .filter(change -> !isKnown(Utc.at(change.updatedAt()), seen.get(change.productId())))
                .map(Change::productId)
                .toList();
    }

    /** Shopify's times are to the second: only a read well after the change has seen all of that second. */
    private static boolean isKnown(OffsetDateTime changedAt, @Nullable Seen seen) {
        return seen != null
                && !seen.updatedAt().isBefore(changedAt)
                && seen.indexedAt().isAfter(changedAt.plus(SETTLED));
    }

    /** Takes in some rows of a bulk operation; what was read after its start, and says something newer, stays. */
    @Transactional
    public int indexBulk(String store, List<Variant> variants, OffsetDateTime asOf) {
        if (variants.isEmpty()) {
            return 0;
        }
        table.lock(store);
        Set<Long> products = variants.stream().map(Variant::productId).collect(Collectors.toSet());
        Map<Long, Seen> seen = new HashMap<>();
        table.seen(store, products).forEach(product -> seen.put(product.productId(), product));
        Set<Long> gone = new HashSet<>(table.goneSince(store, products, asOf));
        List<Variant> news = variants.stream()
                .filter(variant -> !gone.contains(variant.productId()))
                .filter(variant -> isNews(variant, seen.get(variant.productId()), asOf))
                .toList();
        table.replace(store, news, asOf);
        words.replace(store, news);
        table.sighted(
                store,
                variants.stream()
                        .filter(variant -> !gone.contains(variant.productId()))
                        .map(Variant::variantId)
                        .toList(),
                asOf);
        return news.size();
    }

    /** Whether no variant of a store is known. */
    public boolean isEmpty(String store) {
        return table.isEmpty(store);
    }

    /** Ends a complete import: what it did not contain and nobody read since it began is gone. */
    @Transactional
    public int sweep(String store, OffsetDateTime asOf) {
        table.lock(store);
        words.deleteIndexedBefore(store, asOf);
        return table.deleteIndexedBefore(store, asOf);
    }

    private static boolean isNews(Variant variant, @Nullable Seen seen, OffsetDateTime asOf) {
        return seen == null
                || variant.updatedAt().isAfter(seen.updatedAt())
                || (!variant.updatedAt().isBefore(seen.updatedAt())
                        && !seen.indexedAt().isAfter(asOf));
    }

    private ChangedVariants withSharing(ChangedVariants touched) {
        return touched.isEmpty() ? touched : touched.and(table.ofItems(touched.store(), touched.itemIds()));
    }

    private static OffsetDateTime latest(List<Variant> variants) {
        return variants.stream()
                .map(Variant::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(OffsetDateTime.MIN);
    }
}
