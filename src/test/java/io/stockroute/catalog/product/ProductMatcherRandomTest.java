package io.stockroute.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.catalog.MatchState;
import io.stockroute.catalog.MatchVerdict;
import io.stockroute.catalog.MatchVerdict.Items;
import io.stockroute.settings.MatchBy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random shops, in which keys, items, bundles and untracked variants collide all the time. */
class ProductMatcherRandomTest {

    private static final List<String> KEYS = List.of("", "a", "A", "b", "c", "d", "e", "f", "g", "h");

    @Property(tries = 500)
    void everyVariantEndsInOneStateAlikeFromBothSidesAndNoItemInTwoPairs(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, List<VariantCandidate>> main = shop("main", random);
        Map<String, List<VariantCandidate>> outlet = shop("outlet", random);

        List<MatchVerdict> verdicts = verdicts(new ProductMatcher(MatchBy.SKU, "main", "outlet"), main, outlet);
        List<MatchVerdict> reverse = verdicts(new ProductMatcher(MatchBy.SKU, "outlet", "main"), outlet, main);

        List<String> variants = Stream.concat(main.values().stream(), outlet.values().stream())
                .flatMap(List::stream)
                .map(variant -> variant.store() + variant.variantId())
                .toList();
        assertThat(verdicts)
                .extracting(verdict -> verdict.store() + verdict.variantId())
                .containsExactlyInAnyOrderElementsOf(variants);
        assertThat(states(verdicts)).isEqualTo(states(reverse));
        List<Items> pairs = verdicts.stream()
                .map(MatchVerdict::pair)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        assertThat(new HashSet<>(pairs.stream().map(Items::source).toList())).hasSameSizeAs(pairs);
        assertThat(new HashSet<>(pairs.stream().map(Items::destination).toList()))
                .hasSameSizeAs(pairs);
        assertThat(verdicts)
                .allMatch(verdict -> (verdict.state() == MatchState.MATCHED)
                        == (verdict.pair() != null && verdict.reasons().isEmpty()));
    }

    private static Map<String, MatchState> states(List<MatchVerdict> verdicts) {
        Map<String, MatchState> states = new HashMap<>();
        verdicts.forEach(verdict -> states.put(verdict.store() + verdict.variantId(), verdict.state()));
        return states;
    }

    private static List<MatchVerdict> verdicts(
            ProductMatcher matcher,
            Map<String, List<VariantCandidate>> source,
            Map<String, List<VariantCandidate>> destination) {
        TreeSet<String> keys = new TreeSet<>(source.keySet());
        keys.addAll(destination.keySet());
        List<MatchVerdict> verdicts = new ArrayList<>();
        keys.forEach(key -> verdicts.addAll(
                matcher.match(key, source.getOrDefault(key, List.of()), destination.getOrDefault(key, List.of()))));
        return verdicts;
    }

    private static Map<String, List<VariantCandidate>> shop(String store, Random random) {
        int size = random.nextInt(12);
        List<Long> items = random.ints(size, 0, 40).mapToObj(Long::valueOf).toList();
        Map<String, List<VariantCandidate>> shop = new HashMap<>();
        for (int n = 0; n < size; n++) {
            long item = items.get(n);
            boolean shares = items.stream().filter(other -> other == item).count() > 1;
            VariantCandidate variant = new VariantCandidate(
                    store,
                    n,
                    item,
                    "V" + n,
                    "names " + random.nextInt(3),
                    random.nextInt(8) > 0,
                    random.nextInt(8) == 0,
                    shares,
                    random.nextInt(4) > 0);
            shop.computeIfAbsent(KEYS.get(random.nextInt(KEYS.size())), key -> new ArrayList<>())
                    .add(variant);
        }
        return shop;
    }
}
