package io.stockroute.console.timeline;

import static io.stockroute.console.product.ProductWorld.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.Utc;
import io.stockroute.console.product.ProductWorld;
import io.stockroute.console.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two levels of outlet, 2 and 3, fed by one of main, 1; unless they share it. */
class TimelinesTest {

    private static final Viewer ANNA = ProductWorld.administrator();

    private static final String SHARED =
            "{'sync':'main','sources':[{'level':1,'quantity':9}],'moves':[{'level':2,'units':-2}],'pool':7}";

    private ProductWorld given(TestDatabases database) {
        return new ProductWorld(database)
                .location("main", 10, "Cellar")
                .location("outlet", 20, "Shop floor")
                .level(1, "main", 1001, 10, 7, null)
                .level(2, "outlet", 2001, 20, 7, 7)
                .level(3, "outlet", 2001, 21, 0, null)
                .link(2, 1, "outlet");
    }

    @ParameterizedTest
    @EnumSource
    void itComesInPagesThatLeaveNothingOutAndTellNothingTwice(TestDatabases database) {
        try (ProductWorld world = given(database)) {
            for (int i = 1; i <= 25; i++) {
                world.ledger(i, i, i % 3 == 0 ? 3 : 2, "TARGET", i - 1, i, "poll");
            }
            order(world, 12, 8, 17);

            List<TimelineLine> lines = new ArrayList<>();
            Timeline page = of(world, List.of(2L, 3L), Long.MAX_VALUE, 10);
            lines.addAll(page.lines());
            for (int pages = 1; page.before() != null; pages++) {
                assertThat(pages).isLessThan(3);
                page = of(world, List.of(2L, 3L), page.before(), 10);
                lines.addAll(page.lines());
            }

            assertThat(lines).extracting(TimelineLine::at).isSortedAccordingTo((one, other) -> other.compareTo(one));
            assertThat(lines.stream()
                            .filter(line -> line.label().equals("Target"))
                            .map(TimelineLine::to))
                    .hasSize(25)
                    .doesNotHaveDuplicates();
            assertThat(texts(lines))
                    .containsOnlyOnce(
                            "Order #1012 of outlet took 2 units: subtracted until the stock of main is less by them.",
                            "Order #1012 of outlet is order #2012 in main now.");
            assertThat(of(world, List.of(2L), Long.MAX_VALUE, 100).lines()).hasSize(25 - 8 + 2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPageWhoseBeginningIsKeptNoLongerTellsNothingTwice(TestDatabases database) {
        try (ProductWorld world = given(database)) {
            world.ledger(1, 1, 2, "TARGET", 0, 1, "poll").ledger(2, 2, 2, "TARGET", 1, 2, "poll");
            order(world, 12, 8, 17);
            Timeline newest = of(world, List.of(2L), Long.MAX_VALUE, 1);
            assertThat(newest.lines()).extracting(TimelineLine::label).containsExactly("Order", "Order", "Target");

            world.jdbc().sql("delete from ledger_entry").update();

            assertThat(of(world, List.of(2L), Objects.requireNonNull(newest.before()), 1)
                            .lines())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWriteThatEndedIsNotUnderWayWhereItsEndIsOnTheNextPage(TestDatabases database) {
        try (ProductWorld world = given(database)) {
            write(world, 9, "DONE");
            write(world, 10, "OPEN");
            world.ledger(1, 1, 2, "WRITE", 9, 7, "write:9")
                    .ledger(2, 2, 2, "WRITTEN", 9, 7, "write:9")
                    .ledger(3, 3, 2, "WRITE", 7, 6, "write:10");

            Timeline newest = of(world, List.of(2L), Long.MAX_VALUE, 2);
            assertThat(newest.lines()).extracting(TimelineLine::label).containsExactly("Write in progress", "Written");
            assertThat(of(world, List.of(2L), newest.before(), 2).lines())
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.label()).isEqualTo("Write");
                        assertThat(line.sentence().text()).doesNotContain("has not confirmed");
                    });
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDecisionTellsWhichLevelItFollowedFromAndLinksToIt(TestDatabases database) {
        try (ProductWorld world = given(database)) {
            delivery(world, 17, "main");
            world.ledger(1, 1, 1, "READ", 9, 7, "delivery:17").ledger(2, 1, 2, "TARGET", 9, 7, "delivery:17");
            decided(world, 2, "{'sync':'main','sources':[{'level':1,'quantity':7}],'moves':[{'level':1,'units':-2}]}");
            world.jdbc().sql("delete from level_link").update();

            Sentence told =
                    of(world, List.of(2L), Long.MAX_VALUE, 10).lines().get(0).sentence();

            assertThat(told.text())
                    .as("though nothing is linked now")
                    .isEqualTo(
                            "Target changed from 9 to 7, because stock at main · Cellar went down by 2, to 7 (webhook #17 of main).");
            assertThat(told.parts())
                    .contains(
                            new Sentence.Part("main · Cellar", "/levels/1"),
                            new Sentence.Part("webhook #17 of main", "/deliveries/17"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDecisionOnASharedLevelTellsTheChangeOfThePool(TestDatabases database) {
        try (ProductWorld world = given(database)) {
            world.link(1, 1, "main");
            pool(world, 9, 9, true, "catalog", 0);
            pool(world, -2, 7, false, "delivery:17", 60);
            world.ledger(1, 60, 1, "TARGET", 9, 7, "delivery:17");
            decided(world, 1, SHARED);

            assertThat(texts(of(world, List.of(1L), Long.MAX_VALUE, 10).lines()))
                    .containsExactly(
                            "Target changed from 9 to 7, because stock at outlet · Shop floor went down by 2 (webhook #17): 7 shared by all stores of sync main.",
                            "The stores of the sync main begin to share this stock, with the 9 units of its Source.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAPoolAndAnOrderDidIsToldAlsoWhenTheyHaveEnded(TestDatabases database) {
        try (ProductWorld world = given(database)) {
            pool(world, 9, 9, true, "catalog", 0);
            pool(world, -2, 7, false, "delivery:17", 60);
            world.ledger(1, 60, 2, "TARGET", 9, 7, "delivery:17");
            decided(world, 1, SHARED);
            String begin = "The stores of the sync main begin to share this stock, with the 9 units of its Source.";

            assertThat(texts(of(world, List.of(2L), Long.MAX_VALUE, 10).lines()))
                    .as("the sync is one-way now")
                    .containsExactly(
                            "Target changed from 9 to 7, because stock at outlet · Shop floor went down by 2 (webhook #17): 7 shared by all stores of sync main.",
                            begin);

            order(world, 12, 70, 80);
            world.jdbc().sql("delete from level_link").update();

            assertThat(texts(of(world, List.of(1L), Long.MAX_VALUE, 10).lines()))
                    .as("nothing is linked with it any more")
                    .containsExactly(
                            "Order #1012 of outlet is order #2012 in main now.",
                            "Order #1012 of outlet took 2 units: subtracted until the stock of main is less by them.",
                            begin);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMerchantIsNotLedToWhatIsNotTheirs(TestDatabases database) {
        try (ProductWorld world = given(database)) {
            delivery(world, 17, "second");
            order(world, 12, 5, 9);
            world.jdbc().sql("update destination_order set sync = 'other'").update();
            world.ledger(1, 1, 2, "HINT", 9, 7, "delivery:17").ledger(2, 2, 2, "TARGET", 9, 7, "order:12");

            List<TimelineLine> lines = world.bean(Timelines.class)
                    .of(ProductWorld.merchant("main"), List.of(2L), Long.MAX_VALUE, 10)
                    .lines();

            assertThat(texts(lines))
                    .containsExactly(
                            "Target changed from 9 to 7 (an order that is no longer kept).",
                            "Webhook #17 reported 7; the last known quantity was 9. The level will be read.");
            assertThat(lines)
                    .flatExtracting(line -> line.sentence().parts())
                    .extracting(Sentence.Part::href)
                    .containsOnlyNulls();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsAnEmptyPage(TestDatabases database) {
        try (ProductWorld world = given(database)) {
            assertThat(of(world, List.of(), Long.MAX_VALUE, 10)).isEqualTo(new Timeline(List.of(), null));
            assertThat(of(world, List.of(3L), 5, 10)).isEqualTo(new Timeline(List.of(), null));
        }
    }

    private static void decided(ProductWorld world, long entry, String decision) {
        world.jdbc()
                .sql("update ledger_entry set code = 'TARGET_SOURCE_SUM', decision = :decision where id = :id")
                .param("decision", decision.replace('\'', '"'))
                .param("id", entry)
                .update();
    }

    private static Timeline of(ProductWorld world, List<Long> levels, long before, int size) {
        return world.bean(Timelines.class).of(ANNA, levels, before, size);
    }

    private static List<String> texts(List<TimelineLine> lines) {
        return lines.stream().map(line -> line.sentence().text()).collect(Collectors.toList());
    }

    private static void delivery(ProductWorld world, long id, String store) {
        world.jdbc()
                .sql("""
                        insert into delivery (id, store, webhook_id, topic, received_at, state, due_at)
                        values (:id, :store, 'w', 'inventory_levels/update', :at, 'DONE', :at)""")
                .param("id", id)
                .param("store", store)
                .param("at", Utc.at(NOW))
                .update();
    }

    private static void order(ProductWorld world, long id, int accepted, int settled) {
        world.jdbc()
                .sql("""
                        insert into destination_order (id, sync, destination, source, order_id, name, kind, state, order_created_at,
                            since, accepted_at, due_at, settled_at, cause, source_order_name)
                        values (:id, 'main', 'outlet', 'main', :id, :name, 'ORDER', 'IMPORTED', :at, :at, :at, :at, :settled, 'poll', :made)""")
                .param("id", id)
                .param("name", "#10" + id)
                .param("made", "#20" + id)
                .param("at", Utc.at(NOW.plusSeconds(accepted)))
                .param("settled", Utc.at(NOW.plusSeconds(settled)))
                .update();
        world.jdbc().sql("""
                        insert into destination_order_line (destination_order_id, position, title, quantity, imported, reason, source_item_id)
                        values (:id, 0, 'Shirt', 2, true, '', 1001)""").param("id", id).update();
    }

    private static void write(ProductWorld world, long id, String state) {
        world.jdbc()
                .sql("""
                        insert into stock_write (id, store, kind, idempotency_key, state, created_at, due_at, settled_at)
                        values (:id, 'outlet', 'SET', :key, :state, :at, :at, case when :state <> 'OPEN' then :at end)""")
                .param("id", id)
                .param("key", "key-" + id)
                .param("state", state)
                .param("at", Utc.at(NOW))
                .update();
    }

    private static void pool(ProductWorld world, int units, int quantity, boolean start, String cause, int seconds) {
        world.jdbc()
                .sql("""
                        insert into pool_change (source_level_id, sync, level_id, at, units, quantity, start, cause)
                        values (1, 'main', 2, :at, :units, :quantity, :start, :cause)""")
                .param("at", Utc.at(NOW.plusSeconds(seconds)))
                .param("units", units)
                .param("quantity", quantity)
                .param("start", start)
                .param("cause", cause)
                .update();
    }
}
