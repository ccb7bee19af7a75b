package io.stockroute.inventory;

import io.stockroute.store.StoreHealth;
import io.stockroute.store.Stores;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The lanes: one worker for each store, the only one who reads and writes its levels, one batch at a time. That leaves no race
 * between our own writes and our own reads, and stores never wait for each other.
 */
@Component
public class Lanes {

    private final Stores stores;
    private final StoreHealth health;
    private final LaneLeases leases;
    private final Levels levels;
    private final StockWrites writes;
    private final CatalogueHints catalogue;

    public Lanes(
            Stores stores,
            StoreHealth health,
            LaneLeases leases,
            Levels levels,
            StockWrites writes,
            CatalogueHints catalogue) {
        this.stores = stores;
        this.health = health;
        this.leases = leases;
        this.levels = levels;
        this.writes = writes;
        this.catalogue = catalogue;
    }

    /**
     * The next thing to do for a store. Reads take turns with writes and with the catalogue, so that neither waits for the end of
     * the other.
     */
    public Turn next(String store, Turn last) {
        if (health.rests(store) || !leases.hold(store)) {
            return new Turn.Rest();
        }
        Optional<Turn> due = writes.due(store).map(Turn.Write::new);
        if (due.isPresent()) {
            return due.get();
        }
        List<Supplier<Optional<Turn>>> order =
                switch (last.kind()) {
                    case READ -> List.of(() -> write(store), () -> catalogue(store), () -> read(store));
                    case SET, ACTIVATE -> List.of(() -> catalogue(store), () -> read(store), () -> write(store));
                    case LOCATIONS, PRODUCT, REST ->
                        List.of(() -> read(store), () -> write(store), () -> catalogue(store));
                };
        return order.stream()
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(Turn.Rest::new);
    }

    /** Before the first turn: as if the lane had rested. */
    public Turn first(String store) {
        return next(store, new Turn.Rest());
    }

    /** The entries of all lanes, to wake them. */
    public List<String> entries() {
        return stores.all().stream()
                .map(store -> "seda:lane-" + store.name() + "?size=1&discardWhenFull=true&waitForTaskToComplete=Never")
                .toList();
    }

    private Optional<Turn> read(String store) {
        List<Level> wanted = levels.wanted(store, LevelRead.LIMIT);
        return wanted.isEmpty() ? Optional.empty() : Optional.of(new Turn.Read(new ReadBatch(store, wanted)));
    }

    private Optional<Turn> write(String store) {
        return writes.plan(store).map(Turn.Write::new);
    }

    private Optional<Turn> catalogue(String store) {
        if (catalogue.locationsWanted(store)) {
            return Optional.of(new Turn.Catalogue(Turn.Kind.LOCATIONS));
        }
        return catalogue.productWanted(store) ? Optional.of(new Turn.Catalogue(Turn.Kind.PRODUCT)) : Optional.empty();
    }
}
