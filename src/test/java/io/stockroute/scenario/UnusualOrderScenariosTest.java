package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.stockroute.OnEachDatabase;
import io.stockroute.simulator.fault.Fault;
import io.stockroute.simulator.state.customer.Address;
import io.stockroute.simulator.state.customer.Buyer;
import io.stockroute.simulator.state.customer.Customers;
import io.stockroute.simulator.state.order.FinancialStatus;
import io.stockroute.simulator.state.order.LineSpec;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderLine;
import io.stockroute.simulator.state.order.OrderSpec;
import io.stockroute.simulator.state.order.OrderTransaction;
import io.stockroute.simulator.state.order.ShippingSpec;
import io.stockroute.simulator.state.product.VariantSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/**
 * Orders out of the ordinary under the default settings: in part unmatched, changed before they are imported, oversold, without a customer. One Destination is in euros and shows no customers.
 */
@OnEachDatabase
class UnusualOrderScenariosTest extends OrdersOnStage {

    private static final Address HOME = Address.of("Ann", "Lee", "1 High Street", "E1 6AN", "London", "GB");

    UnusualOrderScenariosTest() {
        super(
                database -> new Stage(
                        database,
                        1,
                        Stage.shops(),
                        Stage.shops(),
                        Stage.shops().withCurrency("EUR").redactCustomers()),
                "orders");
    }

    @Test
    void ofAnOrderThatMatchesInPartTheMatchedLinesComeAndTheNoteListsTheOthers() {
        String sku = orders.product(10, 0);
        stage.outlet.addProduct("poster", "Poster", VariantSpec.of("POSTER").stock(Stage.FLOOR, 5));
        server.awaitRest();
        long number = stage.outlet.placeOrder(OrderSpec.of(
                        LineSpec.of("POSTER", 3).price("7.00"),
                        LineSpec.of(sku, 2).price("9.99"),
                        LineSpec.custom("Engraving", "3.00", 1))
                .note("Ring twice")
                .shipping(ShippingSpec.of("Parcel", "4.90")));

        Order made = orders.awaitOrder(number);

        assertThat(lines(made)).containsExactly(tuple(sku, 2, "9.99"));
        assertThat(made.shippingLines()).isEmpty();
        assertThat(made.labels().note()).isEqualTo("""
                        Ring twice

                        Not imported from outlet %s:
                        3 × Poster (SKU POSTER), 21.00 USD
                        1 × Engraving, 3.00 USD
                        Shipping: Parcel, 4.90 USD""".formatted(origin(number).name()));
        assertThat(made.financialStatus()).isEqualTo(FinancialStatus.PAID);
        assertThat(made.transactions())
                .extracting(
                        OrderTransaction::status,
                        paid -> paid.amount().shopMoney().text())
                .containsExactly(tuple("SUCCESS", "19.98"));
        assertThat(orders.difference(number))
                .isEqualTo("Source's order sums to 19.98 USD, the order in the Destination to 48.88 USD");
        assertThat(server.json("/api/v1/orders/" + orders.row(number)).path("lines"))
                .extracting(line -> line.path("imported").asBoolean())
                .containsExactly(false, true, false);
        stage.awaitInSync(sku);
        assertThat(orders.sourceStock(sku)).isEqualTo(8);
    }

    @Test
    void aGiftCardBecomesALineWithoutStockThoughItsProductIsSynced() {
        String card = orders.product(10, 0);
        String sku = orders.product(10, 0);
        long number = stage.outlet.placeOrder(OrderSpec.of(LineSpec.of(card, 2).giftCard(), LineSpec.of(sku, 1)));

        Order made = orders.awaitOrder(number);

        assertThat(lines(made)).containsExactly(tuple(card, 2, "10.00"), tuple(sku, 1, "10.00"));
        assertThat(orders.column("difference", number)).isEmpty();
        orders.awaitOffered(sku, 9, 9);
        orders.awaitOffered(card, 10, 10);
        assertThat(orders.sourceStock(card)).isEqualTo(10);
    }

    @Test
    void anOrderWhoseCustomerShopifyHidesComesWithoutOne() {
        String sku = orders.product(10, 0);
        long number = stage.b2b.placeOrder(OrderSpec.of(sku, 2)
                .email("withheld@example.com")
                .phone("+4420999")
                .customer(new Customers.Details("withheld@example.com", "Ann", "Lee", "+4420999"))
                .shippingAddress(HOME)
                .billingAddress(HOME));

        Order made = orders.awaitOrder(number);

        assertThat(made.buyer()).isEqualTo(Buyer.UNKNOWN);
        assertThat(stage.main.customers()).noneMatch(each -> "withheld@example.com".equals(each.email()));
        assertThat(made.lines()).extracting(OrderLine::quantity).containsExactly(2);
        assertThat(orders.column("note", number)).isEmpty();
    }

    @Test
    void anOrderInAnotherCurrencyCostsWhatSourcesOwnProductsCostAndSaysSo() {
        String sku = "OWNPRICE";
        orders.product(sku, 10, 0, "12.50");
        long number = stage.b2b.placeOrder(
                OrderSpec.of(LineSpec.of(sku, 2).discount("bye", "1.00").tax("VAT", "0.2", "3.80"))
                        .shipping(ShippingSpec.of("Parcel", "4.90")));

        Order made = orders.awaitOrder(number);

        assertThat(lines(made)).containsExactly(tuple(sku, 2, "12.50"));
        assertThat(made.currencies().shop()).isEqualTo("USD");
        assertThat(made.currencies().presentment()).isEqualTo("USD");
        assertThat(made.totals().total().shopMoney().text()).isEqualTo("25.00");
        assertThat(made.financialStatus()).isEqualTo(FinancialStatus.PAID);
        assertThat(made.labels().note())
                .isEqualTo("""
                        Placed in EUR, 27.70 EUR paid; the prices here are this store's own.
                        Not imported from b2b %s:
                        Shipping: Parcel, 4.90 EUR""".formatted(stage.b2b.order(number).orElseThrow().name()));
        assertThat(orders.column("difference", number)).isEmpty();
    }

    @Test
    void whatIsTakenOffAnOrderBeforeItIsImportedDoesNotCome() {
        String fewer = orders.product(10, 0);
        String none = orders.product(10, 0);
        long number = placeUnread(OrderSpec.of(LineSpec.of(fewer, 5).discount("five", "1.00"), LineSpec.of(none, 1)));
        orders.awaitOffered(fewer, 5, 5);
        stage.outlet.merchant().editOrder(number, fewer, 3);
        stage.outlet.merchant().editOrder(number, none, 0);
        stage.outlet.faults().clear();

        Order made = orders.awaitOrder(number);

        assertThat(lines(made)).containsExactly(tuple(fewer, 3, "9.80"));
        orders.awaitOffered(fewer, 7, 7);
        orders.awaitOffered(none, 10, 10);
        assertThat(orders.sourceStock(fewer)).isEqualTo(7);
        assertThat(orders.sourceStock(none)).isEqualTo(10);
    }

    @Test
    void anOrderThatIsCancelledBeforeItIsImportedIsSkippedAndItsUnitsAreOfferedAgain() {
        String sku = orders.product(10, 0);
        long number = placeUnread(OrderSpec.of(sku, 4));
        orders.awaitOffered(sku, 6, 6);
        stage.outlet.merchant().cancelOrder(number, true);
        stage.outlet.faults().clear();

        orders.awaitSkipped(number, "CANCELLED");

        orders.awaitOffered(sku, 10, 10);
    }

    @Test
    void testOrdersOwnOrdersAndOrdersFromBeforeTheStartAreSkipped() {
        String sku = orders.product(10, 0);
        long test = stage.outlet.placeOrder(OrderSpec.of(sku, 1).test(true));
        long own = stage.outlet.placeOrder(OrderSpec.of(sku, 1).tag("stockroute-4711"));
        long old = stage.outlet.placeOrder(
                OrderSpec.of(sku, 1).createdAt(Instant.now().minusSeconds(3600)));

        orders.awaitSkipped(test, "TEST_ORDER");
        orders.awaitSkipped(own, "OWN_ORDER");
        orders.awaitSkipped(old, "BEFORE_START");

        orders.awaitOffered(sku, 10, 10);
        assertThat(orders.sourceStock(sku)).isEqualTo(10);
    }

    @Test
    void aPaidOrderComesThoughSourceHasNoneLeftAndIsRecordedAsOversoldUntilStockComesIn() {
        String sku = orders.product(0, 0);
        answerLate();
        long number = stage.outlet.oversell(sku, 2);

        orders.awaitOrder(number);

        assertThat(orders.sourceStock(sku)).isEqualTo(-2);
        orders.awaitOffered(sku, -2, -2);
        assertThat(orders.oversells(sku)).singleElement().satisfies(oversell -> {
            assertThat(oversell.path("units").asInt()).isEqualTo(2);
            assertThat(oversell.path("healedAt").isNull()).isTrue();
            assertThat(OrderStage.takers(oversell))
                    .containsExactly("outlet " + origin(number).name());
        });
        stage.main.adjustStock(sku, Stage.WAREHOUSE, 5);
        orders.awaitOffered(sku, 3, 3);
        assertThat(orders.oversells(sku))
                .extracting(each -> each.path("healedAt").isTextual())
                .containsExactly(true);
    }

    @Test
    void theLastUnitSoldInTwoDestinationsAtOnceIsRecordedAsOversoldWithBothOrders() {
        String sku = orders.product(1, 0);
        long one = stage.outlet.oversell(sku, 1);
        long other = stage.b2b.oversell(sku, 1);

        orders.awaitOrder(one);
        orders.awaitOrder(other);

        assertThat(orders.sourceStock(sku)).isEqualTo(-1);
        orders.awaitOffered(sku, -1, -1);
        assertThat(orders.oversells(sku)).singleElement().satisfies(oversell -> {
            assertThat(oversell.path("units").asInt()).isEqualTo(1);
            assertThat(OrderStage.takers(oversell))
                    .containsExactlyInAnyOrder(
                            "outlet " + origin(one).name(),
                            "b2b " + stage.b2b.order(other).orElseThrow().name());
        });
    }

    @Test
    void unitsThatSourceCountsBeforeItsAnswerComesAreNotTakenForOversold() {
        String sku = orders.product(2, 0);
        answerLate();
        long one = stage.outlet.oversell(sku, 1);
        orders.awaitOffered(sku, 0, 0);
        long other = stage.b2b.oversell(sku, 1);

        orders.awaitOrder(one);
        orders.awaitOrder(other);

        orders.awaitOffered(sku, 0, 0);
        assertThat(orders.oversells(sku)).isEmpty();
    }

    /** An order that waits as its Destination does not let it be read. */
    private long placeUnread(OrderSpec order) {
        stage.outlet.faults().rate(Fault.LOST_BEFORE, 1, "ReadOrder");
        long number = stage.outlet.placeOrder(order);
        await().atMost(Stage.PATIENCE)
                .until(() -> orders.column("reason", number).startsWith("outlet "));
        assertThat(orders.column("state", number)).isEqualTo("WAITING");
        return number;
    }

    /** Source makes the next order at once and says so late: its stock is told of before. */
    private void answerLate() {
        stage.main.faults().slowness(Duration.ofSeconds(1)).next(1, Fault.SLOW, "CreateOrder");
    }

    private Order origin(long number) {
        return stage.outlet.order(number).orElseThrow();
    }

    private static List<Tuple> lines(Order made) {
        return made.lines().stream()
                .map(line -> tuple(
                        line.soldItem().sku(),
                        line.quantity(),
                        line.unitPrice().shopMoney().text()))
                .toList();
    }
}
