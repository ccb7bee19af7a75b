package io.stockroute.stock.reservation;

import io.stockroute.Cause;
import io.stockroute.stock.EntryReason;
import io.stockroute.stock.Ledger;
import io.stockroute.stock.LedgerCode;
import io.stockroute.stock.LedgerEntry;
import io.stockroute.stock.LedgerEntry.Kind;
import io.stockroute.stock.level.ObservedLevel;
import io.stockroute.stock.reservation.LinkedProducts.LevelOf;
import io.stockroute.stock.reservation.TakeRule.Taken;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Drops of stock in Destinations. The stock webhook of a sale often comes before the order's: a drop that no known order explains is
 * a provisional sale, and subtracted like a sale until the orders of that time are known.
 */
@Component
public class StockDrops {

    private final ReservationTable table;
    private final LinkedProducts products;
    private final Ledger ledger;

    StockDrops(ReservationTable table, LinkedProducts products, Ledger ledger) {
        this.table = table;
        this.products = products;
        this.ledger = ledger;
    }

    /**
     * Records what was read of Destination levels; goods that moved between locations of a Destination were not sold.
     *
     * @return the products that have provisional sales now, each with the cause of the read that showed it
     */
    public Map<SyncedProduct, Cause> observe(List<ObservedLevel> seen, List<String> syncs) {
        Map<Long, ObservedLevel> changes = new HashMap<>();
        seen.stream().filter(ObservedLevel::hasChanged).forEach(level -> changes.put(level.levelId(), level));
        Map<SyncedProduct, List<LevelOf>> byProduct = products.ofDestinations(changes.keySet(), syncs).stream()
                .collect(Collectors.groupingBy(LevelOf::product));
        Map<SyncedProduct, Cause> fallen = new TreeMap<>(Comparator.comparing(SyncedProduct::source)
                .thenComparing(SyncedProduct::destination)
                .thenComparing(SyncedProduct::sourceItemId));
        byProduct.forEach((product, levels) -> {
            List<ObservedLevel> changed = levels.stream()
                    .map(level -> Objects.requireNonNull(changes.get(level.levelId())))
                    .toList();
            int fall = -changed.stream()
                    .mapToInt(level -> level.change().orElse(0))
                    .sum();
            int unexplained = fall - explain(product, fall);
            if (unexplained > 0) {
                Cause cause = most(changed).cause();
                table.insert(product, OptionalLong.empty(), false, unexplained, 0, cause);
                note(
                        levels.stream().map(LevelOf::levelId).toList(),
                        cause,
                        EntryReason.of(LedgerCode.PROVISIONAL_SALE, unexplained));
                fallen.put(product, cause);
            }
        });
        return fallen;
    }

    /** The level that fell most. */
    private static ObservedLevel most(List<ObservedLevel> changed) {
        return Collections.min(
                changed, Comparator.comparingInt(level -> level.change().orElse(0)));
    }

    /** The drop from orders that were known before it was read. */
    private int explain(SyncedProduct product, int fall) {
        List<Taken> taken = TakeRule.take(table.of(product), Reservation::unseen, fall);
        taken.forEach(part -> table.set(
                part.row().id(),
                part.row().units(),
                part.row().unseen() - part.units(),
                part.row().open()));
        return TakeRule.sum(taken);
    }

    /**
     * An order takes the place of drops that waited for it.
     *
     * @return how many of its units fell already
     */
    public int replace(SyncedProduct product, int units, Cause order) {
        List<Taken> taken = TakeRule.take(table.of(product), row -> row.isPerhaps() ? row.units() : 0, units);
        for (Taken part : taken) {
            int left = part.row().units() - part.units();
            if (left == 0) {
                table.delete(part.row().id());
            } else {
                table.set(part.row().id(), left, 0, true);
            }
        }
        int fallen = TakeRule.sum(taken);
        if (fallen > 0) {
            note(
                    products.destinationLevels(product),
                    order,
                    EntryReason.of(LedgerCode.DROP_EXPLAINED_BY_ORDER, fallen));
        }
        return fallen;
    }

    /** No order explains these drops: they are changes that somebody made by hand, and are overwritten. */
    public void dismiss(List<Reservation> unexplained, Cause cause) {
        for (Reservation fall : unexplained) {
            table.delete(fall.id());
            note(
                    products.destinationLevels(fall.product()),
                    cause,
                    EntryReason.of(LedgerCode.DROP_NOT_SOLD, fall.units()));
        }
    }

    private void note(List<Long> levels, Cause cause, EntryReason reason) {
        ledger.append(levels.stream()
                .map(level -> new LedgerEntry(level, Kind.STOCK_DROP, null, null, cause.text(), reason))
                .toList());
    }
}
