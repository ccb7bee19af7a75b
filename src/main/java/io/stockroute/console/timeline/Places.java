package io.stockroute.console.timeline;

import io.stockroute.console.web.Viewer;
import io.stockroute.stock.LevelList;
import io.stockroute.stock.LevelList.Link;
import io.stockroute.stock.LevelList.Place;
import io.stockroute.stock.LevelList.Product;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where levels are, what feeds them, and of which products they are. */
@Component
class Places {

    private final LevelList levels;

    Places(LevelList levels) {
        this.levels = levels;
    }

    /** Store and location of each, such as "outlet · Shop floor". */
    Map<Long, String> names(Collection<Long> some) {
        Map<Long, String> names = new HashMap<>();
        levels.places(some).forEach(place -> names.put(place.level(), name(place.store(), place.location())));
        return names;
    }

    /**
     * What feeds levels now. A level of a Source feeds itself as well: it may have begun a pool, in a sync that is two-way no longer.
     */
    List<Link> feeds(Viewer viewer, Collection<Long> some) {
        List<Link> feeds = new ArrayList<>(levels.links(viewer, some));
        own(viewer, some, (place, sync) -> new Link(place.level(), place.level(), sync)).stream()
                .filter(own -> !feeds.contains(own))
                .forEach(feeds::add);
        return feeds;
    }

    /** Those of the levels; also what a level of a Source feeds no longer. */
    Set<Product> products(Viewer viewer, Collection<Long> some) {
        Set<Product> products = new LinkedHashSet<>(levels.products(viewer, some));
        products.addAll(own(viewer, some, (place, sync) -> new Product(place.store(), place.item())));
        return products;
    }

    /** Those of the levels that are of the Source of a sync, with its name. */
    private <T> List<T> own(Viewer viewer, Collection<Long> some, BiFunction<Place, String, T> told) {
        List<T> own = new ArrayList<>();
        levels.places(some).forEach(place -> viewer.syncs().stream()
                .filter(sync -> sync.source().equals(place.store()))
                .forEach(sync -> own.add(told.apply(place, sync.name()))));
        return own;
    }

    private static String name(String store, @Nullable String location) {
        return store + " · " + (location == null ? "a deleted location" : location);
    }
}
