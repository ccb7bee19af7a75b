package io.stockroute.order.lane;

import io.stockroute.RecordState;
import io.stockroute.Utc;
import io.stockroute.order.DraftState;
import io.stockroute.order.OrderState;
import io.stockroute.order.PlaceState;
import io.stockroute.settings.Stores;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which order lanes have something to do, in one statement however many there are: only those are woken. */
@Component
public class OrderAgenda {

    private final JdbcClient jdbc;
    private final Stores stores;
    private final Clock clock;

    OrderAgenda(JdbcClient jdbc, Stores stores, Clock clock) {
        this.jdbc = jdbc;
        this.stores = stores;
        this.clock = clock;
    }

    /** The Sources with an order that is not through, whether it is due or not: the lane says what one waits for. */
    public List<String> due() {
        return stores.names().isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select s.store from store_state s where s.store in (:stores) and (
                            exists (select 1 from destination_order o where o.state in (:open) and o.source = s.store)
                            or exists (select 1 from destination_order o where o.draft_state = :draft
                                and o.source = s.store and o.draft_due_at <= :now)
                            or exists (select 1 from order_place p where p.state = :placing
                                and p.source = s.store and p.due_at <= :now))
                        order by s.store""")
                        .param("stores", stores.names())
                        .param("open", RecordState.names(OrderState.OPEN))
                        .param("draft", DraftState.OPEN.name())
                        .param("placing", PlaceState.PLACING.name())
                        .param("now", Utc.at(clock.instant()))
                        .query(String.class)
                        .list();
    }
}
