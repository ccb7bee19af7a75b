package io.stockroute.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.stockroute.stock.LevelHint;
import io.stockroute.webhook.delivery.Delivery;
import io.stockroute.webhook.delivery.Payloads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** A set of hints is worked together; if it fails, each delivery is processed by itself. */
class HintSetRoutesTest {

    private static final long POISON = 13;

    private final Transactions transactions = new Transactions();
    private final Hints hints = new Hints();
    private final Settled settled = new Settled();
    private final List<Long> alone = new ArrayList<>();
    private final List<Object> woken = new ArrayList<>();

    @Test
    void aSetIsOneTransactionAndWakesOnlyTheLanesThatHaveSomethingToRead() {
        run(delivery(1, 5), delivery(2, 6));
        assertThat(transactions.ends).containsExactly("commit");
        assertThat(settled.together).containsExactly(1L, 2L);
        assertThat(alone).isEmpty();
        assertThat(woken).containsExactly(Set.of("outlet"));
    }

    @Test
    void ofASetThatFailsEachIsProcessedByItself() {
        run(delivery(1, 5), delivery(2, POISON), delivery(3, 6));
        assertThat(transactions.ends).as("nothing of the set stays").containsExactly("rollback");
        assertThat(settled.together).isEmpty();
        assertThat(alone).as("each is processed by itself").containsExactly(1L, 2L, 3L);
    }

    @Test
    void oneThatCannotBeReadLeavesTheSetWhole() {
        run(
                delivery(1, 5),
                new Delivery(2, "outlet", "inventory_levels/update", "[", Instant.EPOCH, Optional.empty(), 1));
        assertThat(transactions.ends).containsExactly("commit");
        assertThat(settled.together).containsExactly(1L);
        assertThat(alone).containsExactly(2L);
    }

    private void run(Delivery... deliveries) {
        SpringTransactionPolicy required = new SpringTransactionPolicy(transactions);
        required.setPropagationBehaviorName("PROPAGATION_REQUIRED");
        Map<String, Object> beans = Map.of(
                "payloads", new Payloads(new ObjectMapper()),
                "levelHints", hints,
                "deliveries", settled,
                "propagationTimes", new Times(),
                "required", required);
        try (RouteRunner routes = new RouteRunner(beans, List.of("webhook-hints"))
                .answering("webhook-process", body -> {
                    alone.add(((Delivery) body).id());
                    return body;
                })
                .answering("stock-lane-wake-stores", body -> {
                    woken.add(body);
                    return body;
                })) {
            routes.run("webhook-hints-work", List.of(deliveries), Map.of(), Object.class);
        }
    }

    private static Delivery delivery(long id, long item) {
        return new Delivery(
                id,
                "outlet",
                "inventory_levels/update",
                "{\"inventory_item_id\":%d,\"location_id\":1,\"available\":3}".formatted(item),
                Instant.EPOCH,
                Optional.empty(),
                1);
    }

    /** Stands in for the hints of levels. */
    public static final class Hints {

        public Set<String> observe(LevelHint hint) {
            return observeAll(List.of(hint));
        }

        public Set<String> observeAll(List<LevelHint> hints) {
            Set<String> stores = new TreeSet<>();
            for (LevelHint hint : hints) {
                if (hint.level().itemId() == POISON) {
                    throw new IllegalStateException("The database does not take it");
                }
                stores.add(hint.level().store());
            }
            return stores;
        }
    }

    /** Stands in for the stored deliveries. */
    public static final class Settled {

        private final List<Long> together = new ArrayList<>();

        public List<Delivery> claimHints(int limit) {
            return List.of();
        }

        public void doneAll(List<Delivery> deliveries) {
            deliveries.forEach(delivery -> together.add(delivery.id()));
        }
    }

    /** Measures nothing. */
    public static final class Times {

        public void heard(List<Delivery> deliveries) {
            // nothing to measure
        }
    }

    private static final class Transactions extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1L;
        private final transient List<String> ends = new ArrayList<>();

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, org.springframework.transaction.TransactionDefinition definition) {
            // nothing to begin
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            ends.add("commit");
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            ends.add("rollback");
        }
    }
}
