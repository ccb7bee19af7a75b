package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.stockroute.OnEachDatabase;
import io.stockroute.simulator.state.Attribute;
import io.stockroute.simulator.state.customer.Address;
import io.stockroute.simulator.state.customer.Customer;
import io.stockroute.simulator.state.customer.Customers;
import io.stockroute.simulator.state.money.Amount;
import io.stockroute.simulator.state.order.FinancialStatus;
import io.stockroute.simulator.state.order.LineSpec;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderLine;
import io.stockroute.simulator.state.order.OrderSpec;
import io.stockroute.simulator.state.order.OrderTransaction;
import io.stockroute.simulator.state.order.ShippingLine;
import io.stockroute.simulator.state.order.ShippingSpec;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an order in Source says of the one in the Destination: lines, money, people, words. */
@OnEachDatabase
class OrderContentScenariosTest extends OrdersOnStage {

    private static final Address HOME = new Address(
            "Ann", "Lee", null, "1 High Street", "Flat 2", "London", null, null, "GB", "E1 6AN", "+4420123");
    private static final Address OFFICE = Address.of("Ann", "Lee", "9 Low Road", "10115", "Berlin", "DE");

    OrderContentScenariosTest() {
        super(database -> new Stage(database, 1), "orders");
    }

    @Test
    void thePricePaidComesToTheCentThroughDiscountsOfALineAndOfTheOrder() {
        String three = orders.product(10, 0);
        String one = orders.product(10, 0);
        long number = stage.outlet.placeOrder(OrderSpec.of(
                        LineSpec.of(three, 3).discount("three for two", "1.00"),
                        LineSpec.of(one, 1).price("7.77"))
                .discount("TENTH", "1.99"));

        Order made = orders.awaitOrder(number);

        assertThat(units(made, three)).isEqualTo(3);
        assertThat(paid(made, three)).isEqualByComparingTo("27.43");
        assertThat(paid(made, one)).isEqualByComparingTo("7.35");
        assertThat(made.lines())
                .extracting(line -> line.soldItem().sku(), OrderLine::quantity, line -> line.unitPrice()
                        .shopMoney()
                        .text())
                .containsExactly(tuple(three, 1, "9.15"), tuple(three, 2, "9.14"), tuple(one, 1, "7.35"));
        assertEqualSums(number, made);
    }

    @Test
    void taxesOnTopComeWithTitleAndRateOnLinesAndShipping() {
        String sku = orders.product(10, 0);
        long number = stage.outlet.placeOrder(OrderSpec.of(LineSpec.of(sku, 3)
                        .discount("bye", "0.01")
                        .tax("State Tax", "0.06", "1.80")
                        .tax("City Tax", "0.0125", "0.37"))
                .shipping(ShippingSpec.of("Parcel", "5.90")
                        .discountedPrice("4.90")
                        .tax("State Tax", "0.06", "0.29")));

        Order made = orders.awaitOrder(number);

        assertThat(made.taxesIncluded()).isFalse();
        assertThat(made.totals().taxLines())
                .extracting(tax -> tax.title(), tax -> tax.rate().stripTrailingZeros(), tax -> tax.price()
                        .shopMoney()
                        .text())
                .containsExactlyInAnyOrder(
                        tuple("State Tax", new BigDecimal("0.06"), "2.09"),
                        tuple("City Tax", new BigDecimal("0.0125"), "0.37"));
        ShippingLine shipping = made.shippingLines().get(0);
        assertThat(made.shippingLines()).hasSize(1);
        assertThat(shipping.title()).isEqualTo("Parcel");
        assertThat(shipping.discountedPrice().shopMoney().text()).isEqualTo("4.90");
        assertThat(shipping.taxLines()).hasSize(1);
        assertEqualSums(number, made);
    }

    @Test
    void pricesThatIncludeTheirTaxesStayAsTheyAre() {
        String sku = orders.product(10, 0);
        long number = stage.outlet.placeOrder(
                OrderSpec.of(LineSpec.of(sku, 2).price("11.90").tax("VAT", "0.19", "3.80"))
                        .taxesIncluded(true)
                        .shipping(ShippingSpec.of("Parcel", "5.95").tax("VAT", "0.19", "0.95")));

        Order made = orders.awaitOrder(number);

        assertThat(made.taxesIncluded()).isTrue();
        assertThat(made.totals().tax().shopMoney().text()).isEqualTo("4.75");
        assertThat(made.totals().total().shopMoney().text()).isEqualTo("29.75");
        assertEqualSums(number, made);
    }

    @Test
    void whoBoughtAndWhereItGoesComeAlong() {
        String sku = orders.product(10, 0);
        long number = stage.outlet.placeOrder(OrderSpec.of(sku, 1)
                .email("ann.lee@example.com")
                .phone("+4420999")
                .customer(new Customers.Details("ann.lee@example.com", "Ann", "Lee", "+4420999"))
                .shippingAddress(HOME)
                .billingAddress(OFFICE));
        long again = stage.b2b.placeOrder(
                OrderSpec.of(sku, 1).email("ann.lee@example.com").shippingAddress(HOME));

        Order made = orders.awaitOrder(number);
        Order second = orders.awaitOrder(again);

        assertThat(made.buyer().email()).isEqualTo("ann.lee@example.com");
        assertThat(made.buyer().shippingAddress()).isEqualTo(HOME);
        assertThat(made.buyer().billingAddress()).isEqualTo(OFFICE);
        assertThat(made.buyer().customer())
                .extracting(Customer::firstName, Customer::lastName)
                .containsExactly("Ann", "Lee");
        assertThat(second.buyer().customer()).isSameAs(made.buyer().customer());
        assertThat(second.buyer().billingAddress()).isNull();
    }

    @Test
    void itsWordsComeAndItCanBeTracedToItsOrigin() {
        String sku = orders.product(10, 0);
        Instant processed = Instant.now().minusSeconds(3600).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        long number = stage.outlet.placeOrder(OrderSpec.of(LineSpec.of(sku, 1).property("Engraving", "For Bob"))
                .note("Ring twice\nand wait")
                .attribute("gift", "yes")
                .poNumber("PO-17")
                .tag("vip")
                .processedAt(processed));
        Order origin = stage.outlet.order(number).orElseThrow();

        Order made = orders.awaitOrder(number);

        String link = "https://outlet.myshopify.com/admin/orders/" + number;
        assertThat(made.labels().note()).isEqualTo("Ring twice\nand wait");
        assertThat(made.labels().poNumber()).isEqualTo("PO-17");
        assertThat(made.labels().customAttributes())
                .containsExactly(
                        new Attribute("gift", "yes"),
                        new Attribute("Stockroute store", "outlet"),
                        new Attribute("Stockroute order", origin.name()),
                        new Attribute("Stockroute link", link),
                        new Attribute("Sales channel", "Online Store"));
        assertThat(made.labels().sourceIdentifier()).isEqualTo("stockroute-" + number);
        assertThat(made.labels().sourceUrl()).isEqualTo(link);
        assertThat(made.labels().tags())
                .containsExactlyInAnyOrder("stockroute", "outlet", "stockroute-" + number, "vip");
        assertThat(made.metafields()).extracting(each -> each.value()).containsExactly("stockroute-" + number);
        assertThat(made.processedAt()).isEqualTo(processed);
        assertThat(made.lines().get(0).properties()).containsExactly(new Attribute("Engraving", "For Bob"));
    }

    @Test
    void aPaidOrderIsPaidInSourceAndAPendingOneIsNot() {
        String sku = orders.product(10, 0);
        long paid = stage.outlet.placeOrder(OrderSpec.of(sku, 2));
        long pending = stage.outlet.placeOrder(OrderSpec.of(sku, 1).financialStatus(FinancialStatus.PENDING));

        Order first = orders.awaitOrder(paid);
        Order second = orders.awaitOrder(pending);

        assertThat(first.financialStatus()).isEqualTo(FinancialStatus.PAID);
        assertThat(first.transactions())
                .extracting(OrderTransaction::kind, OrderTransaction::status, each -> each.amount()
                        .shopMoney()
                        .text())
                .containsExactly(tuple("SALE", "SUCCESS", "20.00"));
        assertThat(first.totals().outstanding().shopMoney().amount()).isZero();
        assertThat(second.financialStatus()).isEqualTo(FinancialStatus.PENDING);
        assertThat(second.transactions()).isEmpty();
        assertEqualSums(pending, second);
    }

    @Test
    void aLineThatCostsNothingComesForNothing() {
        String gift = orders.product(10, 0);
        String bought = orders.product(10, 0);
        long some = stage.outlet.placeOrder(OrderSpec.of(
                LineSpec.of(gift, 2).price("0.00"), LineSpec.of(bought, 1).discount("ALL", "10.00")));

        Order made = orders.awaitOrder(some);

        assertThat(paid(made, gift)).isZero();
        assertThat(paid(made, bought)).isZero();
        assertThat(made.financialStatus()).isEqualTo(FinancialStatus.PAID);
        assertEqualSums(some, made);
        stage.awaitInSync(gift);
        assertThat(orders.sourceStock(gift)).isEqualTo(8);
    }

    @Test
    void whatTheShopperSawInAnotherCurrencyComesBesideTheShopsOwn() {
        String sku = orders.product(10, 0);
        long number = stage.outlet.placeOrder(OrderSpec.of(LineSpec.of(sku, 3)
                        .price(Amount.of("10.00", "9.21"))
                        .discount("odd", Amount.of("0.02", "0.01"))
                        .tax("VAT", "0.2", "6.00"))
                .presentment("EUR", "0.921")
                .shipping(ShippingSpec.of("Parcel", Amount.of("5.00", "4.61"))));
        Order origin = stage.outlet.order(number).orElseThrow();

        Order made = orders.awaitOrder(number);

        assertThat(made.currencies().shop()).isEqualTo("USD");
        assertThat(made.currencies().presentment()).isEqualTo("EUR");
        assertThat(made.totals().total().presentmentMoney().amount())
                .isEqualByComparingTo(origin.totals().total().presentmentMoney().amount());
        assertThat(paid(made, sku)).isEqualByComparingTo("29.98");
        assertEqualSums(number, made);
    }

    /** PostgreSQL keeps no null character in a text. */
    @Test
    void charactersThatADatabaseDoesNotTakeKeepNoOrderOut() {
        String sku = orders.product(10, 0);
        String odd = "a\u0000b";
        long number = stage.outlet.placeOrder(OrderSpec.of(
                        LineSpec.of(sku, 3).title(odd).variantTitle(odd).property(odd, odd),
                        LineSpec.custom(odd, "1.00", 1).sku(odd))
                .name("#\u00007")
                .note(odd)
                .attribute(odd, odd)
                .shipping(ShippingSpec.of(odd, "3.00")));

        Order made = orders.awaitOrder(number);

        assertThat(made.labels().note()).startsWith("ab");
        assertThat(orders.column("name", number)).isEqualTo("#7");
        orders.awaitOffered(sku, 7, 7);
    }

    @Test
    void theExampleOfShopifysDocumentationComes() {
        List.of("IPOD2008GREEN", "IPOD2008RED", "IPOD2008BLACK").forEach(sku -> orders.product(sku, 5, 5, "249.00"));
        long number = stage.outlet.placeOrder(
                OrderSpec.rest(Fixtures.text("webhook-payloads/order.rest-2026-07.example.json"))
                        .asNew());

        Order made = orders.awaitOrder(number);

        assertThat(number).isEqualTo(450789469);
        assertThat(paid(made, "IPOD2008GREEN")).isEqualByComparingTo("195.66");
        assertThat(paid(made, "IPOD2008RED")).isEqualByComparingTo("195.67");
        assertThat(paid(made, "IPOD2008BLACK")).isEqualByComparingTo("195.67");
        assertThat(made.totals().total().shopMoney().text()).isEqualTo("598.94");
        assertThat(made.buyer().email()).isEqualTo("bob.norman@mail.example.com");
        assertThat(made.buyer().billingAddress())
                .extracting(Address::address1, Address::city, Address::provinceCode, Address::countryCode)
                .containsExactly("Chestnut Street 92", "Louisville", "KY", "US");
        assertThat(made.labels().poNumber()).isEqualTo("ABC123");
        assertThat(made.labels().customAttributes())
                .contains(new Attribute("custom engraving", "Happy Birthday"), new Attribute("colour", "green"));
        assertThat(made.lines().get(0).properties())
                .containsExactly(
                        new Attribute("Custom Engraving Front", "Happy Birthday"),
                        new Attribute("Custom Engraving Back", "Merry Christmas"));
        assertEqualSums(number, made);
        stage.awaitInSync("IPOD");
        assertThat(orders.sourceStock("IPOD2008RED")).isEqualTo(9);
    }

    private void assertEqualSums(long number, Order made) {
        Order origin = stage.outlet.order(number).orElseThrow();
        assertThat(made.totals().total().shopMoney().amount())
                .isEqualByComparingTo(origin.totals().total().shopMoney().amount());
        assertThat(made.totals().tax().shopMoney().amount())
                .isEqualByComparingTo(origin.totals().tax().shopMoney().amount());
        assertThat(orders.column("difference", number)).isEmpty();
    }

    private static int units(Order made, String sku) {
        return made.lines().stream()
                .filter(line -> sku.equals(line.soldItem().sku()))
                .mapToInt(OrderLine::quantity)
                .sum();
    }

    private static BigDecimal paid(Order made, String sku) {
        return made.lines().stream()
                .filter(line -> sku.equals(line.soldItem().sku()))
                .map(line -> line.originalTotal().shopMoney().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
