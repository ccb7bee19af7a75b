package io.stockroute.stock.lane;

import io.stockroute.catalog.CatalogHints;
import io.stockroute.settings.LaneLeases;
import io.stockroute.stock.WriteGuard;
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

    private final LaneAgenda agenda;
    private final LaneLeases leases;
    private final StockReads reads;
    private final StockWrites writes;
    private final WriteGuard brake;
    private final CatalogHints catalog;

    /** Of each store, for fairness only; forgetting it does no harm. */
    private final Map<String, LaneTurn.Kind> last = new ConcurrentHashMap<>();

    public Lanes(
            LaneAgenda agenda,
            LaneLeases leases,
            StockReads reads,
            StockWrites writes,
            WriteGuard brake,
            CatalogHints catalog) {
        this.agenda = agenda;
        this.leases = leases;
        this.reads = reads;
        this.writes = writes;
        this.brake = brake;
        this.catalog = catalog;
    }

    /**
     * The next thing to do for a store. Reads take turns with writes and with the catalog, so that neither waits for the end of
     * the other.
     */
    public LaneTurn next(String store) {
        LaneTurn next = agenda.of(store)
                .filter(work -> leases.hold(store))
                .flatMap(this::choose)
                .orElseGet(LaneTurn.Rest::new);
        last.put(store, next.kind());
        agenda.count(next);
        return next;
    }

    private Optional<LaneTurn> choose(LaneWork work) {
        return choices(work).stream()
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private List<Supplier<Optional<LaneTurn>>> choices(LaneWork work) {
        String store = work.store();
        LaneTurn.Kind before = last.getOrDefault(store, LaneTurn.Kind.REST);
        Supplier<Optional<LaneTurn>> due = () ->
                work.stored() && leases.mayWrite(store) ? writes.due(store).map(LaneTurn.Write::new) : Optional.empty();
        Supplier<Optional<LaneTurn>> read =
                () -> work.reads() ? reads.plan(work).map(LaneTurn.Read::new) : Optional.empty();
        Supplier<Optional<LaneTurn>> write = () -> work.drifts() ? write(store, before) : Optional.empty();
        Supplier<Optional<LaneTurn>> catalog = () -> work.catalog() ? catalog(store) : Optional.empty();
        return switch (before) {
            case READ -> List.of(due, write, catalog, read);
            case SET, ACTIVATE -> List.of(catalog, read, due, write);
            case LOCATIONS, PRODUCT, REST -> List.of(due, read, write, catalog);
        };
    }

    private Optional<LaneTurn> write(String store, LaneTurn.Kind before) {
        if (!leases.mayWrite(store)) {
            return Optional.empty();
        }
        brake.apply(store);
        return writes.plan(store, before).map(LaneTurn.Write::new);
    }

    private Optional<LaneTurn> catalog(String store) {
        if (catalog.locationsWanted(store)) {
            return Optional.of(new LaneTurn.Catalog(LaneTurn.Kind.LOCATIONS));
        }
        return catalog.productWanted(store)
                ? Optional.of(new LaneTurn.Catalog(LaneTurn.Kind.PRODUCT))
                : Optional.empty();
    }
}
