package io.stockroute.run.preview;

import io.stockroute.run.SettingsEffect;
import io.stockroute.run.alignment.Fingerprint;
import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import io.stockroute.settings.SyncPair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sync as it would be saved, beside what is in effect now.
 *
 * @param present empty if there is no such sync yet
 * @param others the other syncs that are enabled
 */
public record PlannedSync(Sync candidate, Optional<Sync> present, List<Sync> others) {

    public PlannedSync(Sync candidate, Optional<Sync> present, Collection<Sync> enabled) {
        this(
                candidate,
                present,
                enabled.stream()
                        .filter(sync -> !sync.name().equals(candidate.name()))
                        .toList());
    }

    SettingsEffect effect() {
        if (!candidate.enabled()) {
            return isFollowed() ? SettingsEffect.RELEASE : SettingsEffect.NONE;
        }
        return isFollowed() && decisions(candidate).equals(decisions(present.orElseThrow()))
                ? SettingsEffect.NONE
                : SettingsEffect.ALIGN;
    }

    private boolean isFollowed() {
        return present.map(Sync::enabled).orElse(false);
    }

    /** The pairs whose levels the candidate decides. */
    List<SyncPair> pairs() {
        return candidate.enabled() ? pairs(candidate) : List.of();
    }

    /** Whether the pools that there are stay: a sync that was not two-way has none that count. */
    boolean poolsGoOn() {
        return candidate.strategy() == Strategy.TWO_WAY
                && isFollowed()
                && present.orElseThrow().strategy() == Strategy.TWO_WAY;
    }

    /** Where stock flows on to from the Destinations, in the order in which it does. */
    List<SyncPair> downstream() {
        List<SyncPair> found = new ArrayList<>();
        Set<String> reached = new LinkedHashSet<>(candidate.enabled() ? candidate.destinations() : List.of());
        if (candidate.enabled() && candidate.strategy() == Strategy.TWO_WAY) {
            reached.add(candidate.source());
        }
        List<String> open = new ArrayList<>(reached);
        while (!open.isEmpty()) {
            String store = open.remove(0);
            for (Sync other : others) {
                if (other.source().equals(store)) {
                    found.addAll(pairs(other));
                    other.destinations().stream().filter(reached::add).forEach(open::add);
                }
            }
        }
        return found;
    }

    /** All stores that take part now or would, and those that stock flows on to, each with its sync. */
    Map<String, String> stores() {
        Map<String, String> stores = new LinkedHashMap<>();
        candidate.destinations().forEach(store -> stores.put(store, candidate.name()));
        present.filter(Sync::enabled)
                .ifPresent(sync -> sync.destinations().forEach(store -> stores.put(store, candidate.name())));
        stores.put(candidate.source(), candidate.name());
        downstream().forEach(pair -> stores.putIfAbsent(pair.destination(), pair.name()));
        return stores;
    }

    /** The stores whose products and locations must be known for a plan. */
    Set<String> needed() {
        Set<String> needed = new LinkedHashSet<>();
        pairs().forEach(pair -> needed.addAll(List.of(pair.source(), pair.destination())));
        return effect() == SettingsEffect.ALIGN ? needed : Set.of();
    }

    /** Everything in the settings that decides stock. */
    static String decisions(Sync sync) {
        return pairs(sync).stream().map(pair -> Fingerprint.of(pair).value()).collect(Collectors.joining(" "));
    }

    /** Everything that would be saved, or that the file adds to it, as a text that is the same on every instance. */
    String settings() {
        OrderSettings orders = candidate.orders();
        return "%s enabled=%s %s %s %s %s %s %s %s %s %s %s %s"
                .formatted(
                        decisions(candidate),
                        candidate.enabled(),
                        orders.lines(),
                        orders.shipping(),
                        orders.testOrders(),
                        orders.inventory(),
                        orders.reserve(),
                        orders.tags(),
                        orders.prices(),
                        new TreeMap<>(orders.rates()),
                        orders.location(),
                        orders.fulfilled(),
                        new TreeMap<>(candidate.safetyStock()));
    }

    /** The Destinations whose orders are imported once this is saved. */
    Set<String> importing() {
        return Stream.concat(Stream.of(candidate), others.stream())
                .filter(Sync::enabled)
                .filter(sync -> sync.strategy().importsOrders())
                .flatMap(sync -> sync.destinations().stream())
                .collect(Collectors.toSet());
    }

    private static List<SyncPair> pairs(Sync sync) {
        return sync.destinations().stream()
                .map(destination -> new SyncPair(sync, destination))
                .toList();
    }
}
