package io.stockroute.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.Tunings;
import io.stockroute.benchmark.StatementCount;
import io.stockroute.ledger.LedgerWorld.Fate;
import io.stockroute.ledger.LedgerWorld.Step;
import io.stockroute.settings.MatchBy;
import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import io.stockroute.stock.StockTargets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A sync of 100 Destinations with three locations each. All are aligned, one change is written to all, and what a delivery costs does not
 * grow with their number.
 */
class ManyDestinationsTest {

    private static final int PRODUCTS = 4;
    private static final int PLACES = 3;

    @Test
    void whatADeliveryCostsDoesNotGrowWithTheNumberOfDestinations() {
        try (Fan few = new Fan(10);
                Fan many = new Fan(100)) {
            assertThat(many.hintStatements()).as("a delivery").isEqualTo(few.hintStatements());
            assertThat(many.readStatements())
                    .as("the read that follows, which decides every Destination's level")
                    .isLessThanOrEqualTo(10 * few.readStatements());
        }
    }

    /** A Source with three locations, each of which feeds one in every Destination. */
    private static final class Fan implements AutoCloseable {
        private final LedgerWorld world;
        private final List<String> stores;
        private final List<Shelf> sources = new ArrayList<>();
        private final List<Shelf> followers = new ArrayList<>();
        private final long hint;
        private final long read;

        Fan(int destinations) {
            List<String> names = IntStream.rangeClosed(1, destinations)
                    .mapToObj("shop-%d"::formatted)
                    .toList();
            stores = Stream.concat(Stream.of("main"), names.stream()).toList();
            world = new LedgerWorld(
                    TestDatabases.H2,
                    new Sync(
                            "main",
                            "main",
                            names,
                            true,
                            Strategy.ONE_WAY,
                            MatchBy.SKU,
                            Map.of(),
                            OrderSettings.defaults()),
                    new StockTargets()::decide,
                    Tunings.defaults(),
                    context -> context.registerBean(StatementCount.class));
            for (int product = 1; product <= PRODUCTS; product++) {
                for (int place = 1; place <= PLACES; place++) {
                    fan(product, place, names);
                }
            }
            world.readAll();
            settle();
            assertThat(followers).as("the first alignment").allMatch(shelf -> shelf.quantity == wanted(shelf));

            Shelf sold = sources.get(0);
            sold.change(-1);
            StatementCount.reset();
            world.hint(sold, sold.quantity);
            hint = StatementCount.all();
            assertThat(world.step("main", Fate.ANSWERED)).isEqualTo(Step.ASKED);
            StatementCount.reset();
            assertThat(world.step("main", Fate.ANSWERED)).isEqualTo(Step.READ);
            read = StatementCount.all();
            settle();
            assertThat(followers).as("one change").allMatch(shelf -> shelf.quantity == wanted(shelf));
        }

        private void fan(int product, int place, List<String> names) {
            Shelf source = world.unknown("main", product, place, 10 * product + place);
            sources.add(source);
            for (int n = 0; n < names.size(); n++) {
                Shelf shelf = world.unknown(names.get(n), 1000L * (n + 1) + product, place, 0);
                world.link(shelf, source);
                followers.add(shelf);
            }
        }

        private int wanted(Shelf follower) {
            return sources.stream()
                    .filter(source -> source.item == follower.item % 1000 && source.location == follower.location)
                    .findFirst()
                    .orElseThrow()
                    .quantity;
        }

        /** Until no lane has anything to do, one after the other. */
        private void settle() {
            boolean busy = true;
            for (int round = 0; busy; round++) {
                assertThat(round).as("rounds of the lanes").isLessThan(60);
                world.now = world.now.plusSeconds(1);
                busy = false;
                for (String store : stores) {
                    busy |= world.step(store, Fate.ANSWERED) != Step.NOTHING;
                }
            }
        }

        long hintStatements() {
            return hint;
        }

        long readStatements() {
            return read;
        }

        @Override
        public void close() {
            world.close();
        }
    }
}
