package io.stockroute.settings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The syncs that are in effect at the moment of each call: settings may change while the server runs, on this instance or on another.
 * Who asks more than once and needs answers that fit together asks {@link #now()} first. Nobody keeps an answer longer than the
 * transaction it is of use in.
 */
public final class Syncs {

    private final Supplier<SyncsInEffect> inEffect;

    /** Syncs that never change. */
    public Syncs(Collection<Sync> syncs) {
        this(SyncsInEffect.fixed(syncs));
    }

    public Syncs(Supplier<SyncsInEffect> inEffect) {
        this.inEffect = inEffect;
    }

    /** The syncs of one moment. */
    public Syncs(SyncsInEffect fixed) {
        this(() -> fixed);
    }

    /** The same syncs as they are now, which do not change any more. */
    public Syncs now() {
        return new Syncs(inEffect.get());
    }

    /** Another number after every change of the settings. */
    public long version() {
        return inEffect.get().version();
    }

    public Collection<Sync> all() {
        return List.copyOf(inEffect.get().byName().values());
    }

    /** What is wrong with syncs whose settings are invalid, by their names; such a sync is not in effect. */
    public Map<String, List<String>> invalid() {
        return Map.copyOf(inEffect.get().invalid());
    }

    /** Why syncs are frozen, wholly or in part, by their names. */
    public Map<String, String> frozen() {
        return Map.copyOf(inEffect.get().frozen());
    }

    /** Whether nothing may be written to a store: a sync that decides its stock is frozen. */
    public boolean isFrozen(String store) {
        return enabled().stream().anyMatch(sync -> sync.freezes(store));
    }

    /** The stores whose orders are not imported to Source for now. */
    public Set<String> frozenDestinations() {
        return enabled().stream().flatMap(sync -> sync.frozen().stream()).collect(Collectors.toSet());
    }

    public List<Sync> enabled() {
        return all().stream().filter(Sync::enabled).toList();
    }

    public List<String> enabledNames() {
        return enabledWith(strategy -> true);
    }

    /** Of those with a strategy that is looked for; under another name, as a route takes either of two of one name. */
    public List<String> enabledWith(Predicate<Strategy> wanted) {
        return enabled().stream()
                .filter(sync -> wanted.test(sync.strategy()))
                .map(Sync::name)
                .toList();
    }

    /** The enabled syncs in which a store takes part, as Source or as Destination. */
    public List<Sync> with(String store) {
        return enabled().stream()
                .filter(sync ->
                        sync.source().equals(store) || sync.destinations().contains(store))
                .toList();
    }

    /** Source and Destinations of a sync. */
    public List<String> storesOf(String name) {
        Sync sync = named(name);
        return Stream.concat(Stream.of(sync.source()), sync.destinations().stream())
                .toList();
    }

    public Optional<Sync> find(String name) {
        return Optional.ofNullable(inEffect.get().byName().get(name));
    }

    /** @throws IllegalArgumentException if there is no sync of that name */
    public Sync named(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("No such sync (sync: " + name + ")"));
    }
}
