package io.stockroute.inventory;

import io.stockroute.store.StoreHealth;
import io.stockroute.store.Stores;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
    private final WriteBrake brake;
    private final CatalogueHints catalogue;

    /** Of each store, for fairness only; forgetting it does no harm. */
    private final Map<String, Turn.Kind> last = new ConcurrentHashMap<>();

    public Lanes(
            Stores stores,
            StoreHealth health,
            LaneLeases leases,
            Levels levels,
            StockWrites writes,
            WriteBrake brake,
            CatalogueHints catalogue) {
        this.stores = stores;
        this.health = health;
        this.leases = leases;
        this.levels = levels;
        this.writes = writes;
        this.brake = brake;
        this.catalogue = catalogue;
    }

    /**
     * The next thing to do for a store. Reads take turns with writes and with the catalogue, so that neither waits for the end of
     * the other.
     */
    public Turn next(String store) {
        if (health.rests(store) || !leases.hold(store)) {
            return new Turn.Rest();
        }
        Turn next = choices(store).stream()
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(Turn.Rest::new);
        last.put(store, next.kind());
        return next;
    }

    private List<Supplier<Optional<Turn>>> choices(String store) {
        Turn.Kind before = last.getOrDefault(store, Turn.Kind.REST);
        Supplier<Optional<Turn>> due = () -> writes.due(store).map(Turn.Write::new);
        Supplier<Optional<Turn>> read = () -> read(store);
        Supplier<Optional<Turn>> write = () -> write(store, before);
        Supplier<Optional<Turn>> catalogue = () -> catalogue(store);
        return switch (before) {
            case READ -> List.of(due, write, catalogue, read);
            case SET, ACTIVATE -> List.of(catalogue, read, due, write);
            case LOCATIONS, PRODUCT, REST -> List.of(due, read, write, catalogue);
        };
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

    private Optional<Turn> write(String store, Turn.Kind before) {
        brake.apply(store);
        return writes.plan(store, before).map(Turn.Write::new);
    }

    private Optional<Turn> catalogue(String store) {
        if (catalogue.locationsWanted(store)) {
            return Optional.of(new Turn.Catalogue(Turn.Kind.LOCATIONS));
        }
        return catalogue.productWanted(store) ? Optional.of(new Turn.Catalogue(Turn.Kind.PRODUCT)) : Optional.empty();
    }
}
