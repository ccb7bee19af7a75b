package io.stockroute.console.timeline;

import io.stockroute.console.web.Viewer;
import io.stockroute.order.OrderList;
import io.stockroute.run.RunList;
import io.stockroute.stock.LedgerList;
import io.stockroute.stock.LedgerList.WriteOf;
import io.stockroute.webhook.DeliveryList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What causes name, as far as it is still kept and the viewer may see it. */
@Component
class CauseTable {

    private final DeliveryList deliveries;
    private final RunList runs;
    private final LedgerList ledger;
    private final OrderList orders;

    CauseTable(DeliveryList deliveries, RunList runs, LedgerList ledger, OrderList orders) {
        this.deliveries = deliveries;
        this.runs = runs;
        this.ledger = ledger;
        this.orders = orders;
    }

    /** @param causes in their text form */
    CauseText words(Viewer viewer, Collection<String> causes) {
        List<CauseRef> refs =
                causes.stream().map(CauseRef::of).flatMap(Optional::stream).toList();
        List<WriteOf> writes = ledger.writes(viewer, named(refs, CauseRef.Kind.WRITE));
        return new CauseText(
                deliveries.senders(viewer, named(refs, CauseRef.Kind.DELIVERY)),
                runs.kinds(viewer, named(refs, CauseRef.Kind.RUN)),
                writes.stream().collect(Collectors.toMap(WriteOf::id, WriteOf::store)),
                writes.stream().filter(WriteOf::isOpen).map(WriteOf::id).collect(Collectors.toSet()),
                orders.names(viewer, named(refs, CauseRef.Kind.ORDER)));
    }

    private static List<Long> named(List<CauseRef> refs, CauseRef.Kind kind) {
        return refs.stream()
                .filter(ref -> ref.kind() == kind)
                .map(CauseRef::number)
                .distinct()
                .toList();
    }
}
