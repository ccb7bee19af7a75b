package io.stockroute.console.product;

import io.stockroute.Cause;
import io.stockroute.console.web.Viewer;
import io.stockroute.stock.LedgerList;
import io.stockroute.webhook.DeliveryList.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes and deliveries with the levels that they are about. */
@Component
class TimelineSources {

    /** A level that a write sets or a delivery led to. */
    record Touched(
            long level,
            String store,
            String title,
            @Nullable String sku,
            @Nullable String location,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable Integer believed) {}

    /** What a delivery led to is looked for within this time of it, and of when it was worked: that may be days later. */
    private static final Duration AFTER = Duration.ofMinutes(5);

    private static final Duration BEFORE = Duration.ofMinutes(1);

    private static final int MOST = 100;

    private final LedgerList ledger;

    TimelineSources(LedgerList ledger) {
        this.ledger = ledger;
    }

    List<Touched> levelsOfWrite(Viewer viewer, long write) {
        return told(ledger.touched(viewer, write));
    }

    /** The levels that a delivery told of, as far as the ledger still says so. */
    List<Touched> levelsOfDelivery(Viewer viewer, Delivery delivery) {
        Instant worked = Optional.ofNullable(delivery.settledAt())
                .map(settled -> settled.minus(BEFORE))
                .filter(delivery.receivedAt()::isBefore)
                .orElse(delivery.receivedAt());
        return told(ledger.touched(viewer, Cause.delivery(delivery.id()), worked, worked.plus(AFTER), MOST));
    }

    private static List<Touched> told(List<LedgerList.Touched> levels) {
        return levels.stream()
                .map(one -> new Touched(
                        one.level(),
                        one.store(),
                        Titles.of(one.product(), one.variant()),
                        one.sku(),
                        one.location(),
                        one.from(),
                        one.to(),
                        one.believed()))
                .toList();
    }
}
