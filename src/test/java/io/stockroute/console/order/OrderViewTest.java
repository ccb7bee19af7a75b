package io.stockroute.console.order;

import static io.stockroute.order.SoldRows.at;
import static io.stockroute.order.SoldRows.order;
import static io.stockroute.order.SoldRows.sold;
import static io.stockroute.order.SoldRows.variant;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.RowByRow;
import io.stockroute.TestDatabases;
import io.stockroute.console.web.AdminLinks;
import io.stockroute.console.web.Looking;
import io.stockroute.console.web.Viewer;
import io.stockroute.order.OrderDetails;
import io.stockroute.order.OrderLineList;
import io.stockroute.order.OrderList;
import io.stockroute.order.OrderList.Count;
import io.stockroute.order.OrderList.Days;
import io.stockroute.order.OrderList.OrderRow;
import io.stockroute.order.OrderState;
import io.stockroute.order.OversellView;
import io.stockroute.settings.LoadedConfiguration;
import io.stockroute.settings.file.ConfigurationFixture;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator sees of orders, of what is subtracted for them, and of what was sold twice. */
class OrderViewTest {

    private static final Viewer ALL = Looking.administrator();
    private static final LoadedConfiguration CONFIGURED = ConfigurationFixture.read(ConfigurationFixture.RIGHT);

    @ParameterizedTest
    @EnumSource
    void ordersAreListedNewestFirstAndByStateSyncAndDestination(TestDatabases database) {
        DataSource source = database.fresh();
        JdbcClient jdbc = order(JdbcClient.create(source), 1, OrderState.IMPORTED);
        order(jdbc, 2, OrderState.ON_HOLD);
        order(jdbc, 3, OrderState.ON_HOLD);
        sold(jdbc, 2L, 50, 4, true);
        sold(jdbc, 2L, 51, 1, false);
        OrderList orders = new OrderList(jdbc, new RowByRow(source));

        assertThat(orders.orders(ALL, OrderFilter.ALL.found(), 0, 50).rows())
                .extracting(OrderRow::id)
                .containsExactly(3L, 2L, 1L);
        assertThat(orders.orders(ALL, OrderFilter.ALL.found(), 1, 1).rows())
                .extracting(OrderRow::id)
                .containsExactly(2L);
        assertThat(orders.orders(
                                ALL,
                                OrderFilter.of("main", "outlet")
                                        .with(Optional.of(OrderState.ON_HOLD))
                                        .found(),
                                0,
                                50)
                        .rows())
                .extracting(OrderRow::id)
                .containsExactly(3L, 2L);
        assertThat(orders.orders(ALL, OrderFilter.of("", "b2b").found(), 0, 50).rows())
                .isEmpty();
        assertThat(orders.orders(ALL, named("3"), 0, 50).rows())
                .extracting(OrderRow::order)
                .containsExactly("#3");
        assertThat(orders.orders(ALL, named("%"), 0, 50).rows()).isEmpty();
        assertThat(orders.orders(Looking.merchant("outlet", CONFIGURED.syncs().all()), OrderFilter.ALL.found(), 0, 50)
                        .rows())
                .isEmpty();
        assertThat(orders.orders(Looking.merchant("main", List.of()), OrderFilter.ALL.found(), 0, 50)
                        .rows())
                .isEmpty();
        assertThat(orders.standing(ALL, 0, 50).rows()).hasSize(2);
        assertThat(orders.countStanding(ALL)).isEqualTo(2);
        assertThat(orders.orders(ALL, OrderFilter.ALL.found(), 0, 2).more()).isTrue();
        assertThat(orders.orders(ALL, OrderFilter.ALL.found(), 1, 2).more()).isFalse();
        assertThat(orders.orders(ALL, OrderFilter.of(OrderState.ON_HOLD).found(), 1, 1)
                        .rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.order()).isEqualTo("#2");
                    assertThat(row.subtracted()).isEqualTo(4);
                    assertThat(row.reason()).isEqualTo("because");
                });
        assertThat(orders.counts(ALL))
                .containsExactly(
                        new Count("main", "outlet", OrderState.IMPORTED, 1),
                        new Count("main", "outlet", OrderState.ON_HOLD, 2));
    }

    @ParameterizedTest
    @EnumSource
    void ordersAreFoundByDayAndByText(TestDatabases database) {
        DataSource source = database.fresh();
        JdbcClient jdbc = order(JdbcClient.create(source), 1, OrderState.IMPORTED);
        order(jdbc, 7, OrderState.ON_HOLD);
        jdbc.sql("""
                        update destination_order set order_created_at = case id when 1
                            then timestamp with time zone '2026-11-29 23:59:59+00:00'
                            else timestamp with time zone '2026-11-30 00:00:00+00:00' end""").update();
        jdbc.sql("update destination_order set source_order_name = '#S70' where id = 7")
                .update();
        line(jdbc, 1, "Enamel Mug", true, "");
        OrderList orders = new OrderList(jdbc, new RowByRow(source));

        assertThat(found(orders, "enamel m", Days.ALL)).containsExactly(7L);
        assertThat(found(orders, "#s70", Days.ALL)).containsExactly(7L);
        assertThat(found(orders, "#1", Days.ALL)).containsExactly(1L);
        assertThat(found(orders, "nobody", Days.ALL)).isEmpty();
        LocalDate last = LocalDate.of(2026, 11, 29);
        assertThat(found(orders, "", new Days(Optional.empty(), Optional.of(last))))
                .containsExactly(1L);
        assertThat(found(orders, "", new Days(Optional.of(last), Optional.empty())))
                .containsExactly(7L, 1L);
        assertThat(found(orders, "", new Days(Optional.of(last.plusDays(1)), Optional.empty())))
                .containsExactly(7L);
        assertThat(orders.byState(ALL, OrderFilter.of(OrderState.IMPORTED).found()))
                .isEqualTo(Map.of(OrderState.IMPORTED, 1L, OrderState.ON_HOLD, 1L));

        var lines = new ArrayList<OrderLineList.OrderLine>();
        new OrderLineList(new RowByRow(source))
                .each(ALL, OrderFilter.of(OrderState.ON_HOLD).found(), lines::add);
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.order()).isEqualTo("#7");
            assertThat(line.title()).isEqualTo("Enamel Mug");
            assertThat(line.imported()).isTrue();
        });
    }

    private static List<Long> found(OrderList orders, String search, Days days) {
        OrderList.Filter filter = new OrderFilter(Optional.empty(), "", "", "", search, days).found();
        return orders.orders(ALL, filter, 0, 50).rows().stream()
                .map(OrderRow::id)
                .toList();
    }

    private static OrderList.Filter named(String name) {
        return new OrderFilter(Optional.empty(), "", "", name, "", Days.ALL).found();
    }

    @ParameterizedTest
    @EnumSource
    void anOrderShowsItsLinesItsSumsAndWhereItIsFound(TestDatabases database) {
        JdbcClient jdbc = order(JdbcClient.create(database.fresh()), 7, OrderState.IMPORTED);
        jdbc.sql("""
                        update destination_order set source_order_id = 70, source_order_name = '#S70', draft_id = 71,
                            draft_state = 'COMPLETED', expected_total = '20.01 EUR',
                            origin_total = '26.90 EUR', shipping = 'Standard, 4.90 EUR', total = '20.00 EUR',
                            difference = '[{"code":"TOTAL_DIFFERS","values":{"made":"DRAFT","total":"20.00 EUR","expected":"20.01 EUR"}}]', reserved_until = :now""").param("now", at(60)).update();
        line(jdbc, 1, "Mug", true, "");
        line(jdbc, 2, "Engraving", false, "It is a custom item.");
        sold(jdbc, 7L, 50, 4, true);
        variant(jdbc, 50, "MUG-1");

        OrderView.Order order = new OrderView(new OrderDetails(jdbc), new AdminLinks(CONFIGURED.stores()))
                .order(ALL, 7)
                .orElseThrow();

        assertThat(order.origin().link()).isEqualTo("https://outlet.myshopify.com/admin/orders/1007");
        assertThat(order.origin().total()).isEqualTo("26.90 EUR");
        assertThat(order.origin().toImport()).isEqualTo("20.01 EUR");
        assertThat(order.origin().shipping()).containsExactly("Standard, 4.90 EUR");
        assertThat(order.made().link()).isEqualTo("https://main.myshopify.com/admin/orders/70");
        assertThat(order.made().draftLink()).isEqualTo("https://main.myshopify.com/admin/draft_orders/71");
        assertThat(order.made().difference())
                .isEqualTo("Source's draft order sums to 20.00 EUR, the order in the Destination to 20.01 EUR");
        assertThat(order.made().reservedUntil()).as("it is completed").isNull();
        assertThat(order.lines()).extracting(OrderDetails.Line::imported).containsExactly(true, false);
        assertThat(order.lines()).extracting(OrderDetails.Line::reason).containsExactly("", "It is a custom item.");
        assertThat(order.subtracted()).singleElement().satisfies(units -> {
            assertThat(units.sku()).isEqualTo("MUG-1");
            assertThat(units.units()).isEqualTo(4);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aDraftOrderIsNoOrderYet(TestDatabases database) {
        JdbcClient jdbc = order(JdbcClient.create(database.fresh()), 7, OrderState.IMPORTED);
        jdbc.sql("""
                        update destination_order set source_order_id = 71, source_order_name = '#D1', draft_id = 71,
                            draft_state = 'OPEN', reserved_until = :until""").param("until", at(60)).update();

        OrderView.Made made = new OrderView(new OrderDetails(jdbc), new AdminLinks(CONFIGURED.stores()))
                .order(ALL, 7)
                .orElseThrow()
                .made();

        assertThat(made.name()).isEqualTo("#D1");
        assertThat(made.link()).isNull();
        assertThat(made.reservedUntil()).isEqualTo(Instant.ofEpochSecond(60));
        assertThat(made.draftLink()).isEqualTo("https://main.myshopify.com/admin/draft_orders/71");
    }

    @ParameterizedTest
    @EnumSource
    void anOrderThatIsNotInSourceHasNoLinkThere(TestDatabases database) {
        JdbcClient jdbc = order(JdbcClient.create(database.fresh()), 7, OrderState.WAITING);
        OrderView view = new OrderView(new OrderDetails(jdbc), new AdminLinks(CONFIGURED.stores()));

        assertThat(view.order(ALL, 7).orElseThrow().made().link()).isNull();
        assertThat(view.order(ALL, 8)).isEmpty();
        assertThat(view.order(Looking.merchant("outlet", CONFIGURED.syncs().all()), 7))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anOversellNamesTheOrdersThatTookTheUnits(TestDatabases database) {
        JdbcClient jdbc = order(JdbcClient.create(database.fresh()), 7, OrderState.IMPORTED);
        order(jdbc, 8, OrderState.WAITING);
        variant(jdbc, 50, "MUG-1");
        sold(jdbc, 7L, 50, 1, false);
        sold(jdbc, 8L, 50, 1, true);
        jdbc.sql("insert into oversell (id, source, source_item_id, units, since) values (1, 'main', 50, 1, :at)")
                .param("at", at(10))
                .update();
        jdbc.sql(
                        "insert into oversell (id, source, source_item_id, units, since, healed_at) values (2, 'main', 51, 3, :at, :at)")
                .param("at", at(20))
                .update();
        jdbc.sql("insert into oversell_order (oversell_id, order_id) values (1, 7), (1, 8)")
                .update();
        OversellView view = new OversellView(jdbc);

        assertThat(view.oversells(ALL, false, 0, 50).rows())
                .extracting(OversellView.Oversell::id)
                .containsExactly(2L, 1L);
        assertThat(view.oversells(ALL, true, 0, 50).rows()).singleElement().satisfies(oversell -> {
            assertThat(oversell.sku()).isEqualTo("MUG-1");
            assertThat(oversell.units()).isEqualTo(1);
            assertThat(oversell.orders()).extracting(OversellView.Taker::order).containsExactly("#7", "#8");
        });
    }

    private static void line(JdbcClient jdbc, int position, String title, boolean imported, String reason) {
        jdbc.sql("""
                        insert into destination_order_line (destination_order_id, position, title, quantity, imported, reason)
                        values (7, :position, :title, 1, :imported, :reason)""")
                .param("position", position)
                .param("title", title)
                .param("imported", imported)
                .param("reason", reason)
                .update();
    }
}
