package io.stockroute.stock.reservation;

import io.stockroute.Cause;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Syncs;
import io.stockroute.stock.LevelChanges;
import io.stockroute.stock.level.ObservedLevel;
import io.stockroute.stock.reservation.AwaitedReads.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What reads of levels mean for sold units: drops in Destinations, and Source levels that show what they count. */
@Component
public class ReservationReads {

    private final ReservationTable table;
    private final AwaitedReads reads;
    private final StockDrops drops;
    private final Oversells oversells;
    private final LinkedProducts products;
    private final Syncs syncs;

    ReservationReads(
            ReservationTable table,
            AwaitedReads reads,
            StockDrops drops,
            Oversells oversells,
            LinkedProducts products,
            Syncs syncs) {
        this.table = table;
        this.reads = reads;
        this.drops = drops;
        this.oversells = oversells;
        this.products = products;
        this.syncs = syncs;
    }

    /**
     * Records what reads tell, in the transaction that records the reads and holds the levels of their products already.
     *
     * @return the same, and the levels whose targets are to be planned again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public LevelChanges observe(LevelChanges news) {
        if (news.seen().isEmpty()) {
            return news;
        }
        Map<SyncedProduct, Cause> dropped = drops.observe(news.seen(), syncs.enabledWith(Strategy::importsOrders));
        List<SyncedProduct> counted = settle(reads.arrived(news.seen()));
        Set<SourceItem> changed = SyncedProduct.items(counted);
        changed.addAll(SyncedProduct.items(dropped.keySet()));
        oversells.check(changed);
        oversells.checkFirstReads(news.seen().stream()
                .filter(seen -> seen.change().isEmpty())
                .map(ObservedLevel::levelId)
                .toList());
        oversells.checkStanding(news.seen().stream().map(ObservedLevel::levelId).toList());
        Map<Long, Cause> causes = new TreeMap<>();
        counted.forEach(product -> causes.putAll(countedBy(product, news)));
        dropped.forEach(
                (product, cause) -> products.deciding(List.of(product)).forEach(level -> causes.put(level, cause)));
        return news.and(causes);
    }

    /** The levels that decide by a product whose sold units Source counts now, each with the cause of the read that showed it. */
    private Map<Long, Cause> countedBy(SyncedProduct product, LevelChanges news) {
        List<Long> source = products.deciding(List.of(product));
        Cause shown = source.stream()
                .flatMap(level -> Optional.ofNullable(news.causes().get(level)).stream())
                .findFirst()
                .orElse(news.cause());
        Map<Long, Cause> causes = new TreeMap<>();
        source.forEach(level -> causes.put(level, news.causes().getOrDefault(level, shown)));
        return causes;
    }

    private List<SyncedProduct> settle(Map<Purpose, Set<Long>> arrived) {
        for (Reservation row : table.withIds(arrived.getOrDefault(Purpose.FALL, Set.of()))) {
            table.set(row.id(), row.units(), 0, row.open());
        }
        var released = new ArrayList<SyncedProduct>();
        for (Reservation row : table.withIds(arrived.getOrDefault(Purpose.COUNT, Set.of()))) {
            table.set(row.id(), row.units(), row.unseen(), false);
            released.add(row.product());
        }
        return released;
    }
}
