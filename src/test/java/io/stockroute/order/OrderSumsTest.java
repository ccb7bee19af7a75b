package io.stockroute.order;

import static io.stockroute.order.ImportFixture.drafts;
import static io.stockroute.order.ImportFixture.orders;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.order.create.CreateDraftOrder;
import io.stockroute.order.create.CreateOrder;
import io.stockroute.order.decide.OrderPlan;
import io.stockroute.order.money.Money;
import io.stockroute.order.money.MoneyBag;
import io.stockroute.order.money.TaxLine;
import io.stockroute.settings.OrderSettings.Prices;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random orders: what Shopify will add up is what was paid, to the minor unit. */
class OrderSumsTest {

    private static final String[] CURRENCIES = {"USD", "JPY", "KWD"};

    @Property(tries = 500)
    void aRealOrderSumsToWhatWasPaid(@ForAll long seed) {
        Random random = new Random(seed);
        OriginFixture order = order(random);
        ImportFixture settings = orders();
        settings.sourceCurrency = order.currency;
        OrderPlan plan = settings.plan(order);

        JsonNode sent =
                new CreateOrder(plan).call("main", true, true).variables().path("order");

        for (String money : new String[] {"shopMoney", "presentmentMoney"}) {
            boolean ofShop = money.equals("shopMoney");
            if (!ofShop && order.presentment.equals(order.currency)) {
                continue;
            }
            BigDecimal paid = paid(order, ofShop);
            assertThat(sum(sent, money)).as(money).isEqualByComparingTo(paid);
            BigDecimal received = amount(sent.path("transactions").path(0).path("amountSet"), money);
            assertThat(received).isEqualByComparingTo(paid);
        }
        assertThat(plan.total().orElseThrow().shop().amount()).isEqualByComparingTo(paid(order, true));
    }

    @Property(tries = 300)
    void aDraftOrderSumsToWhatWasPaidBeforeTaxes(@ForAll long seed) {
        OriginFixture order = order(new Random(seed));
        ImportFixture settings = drafts();
        settings.sourceCurrency = order.currency;
        OrderPlan plan = settings.plan(order);

        JsonNode sent = new CreateDraftOrder(plan, settings.settings(), ImportFixture.NOW)
                .call("main", Optional.empty())
                .variables()
                .path("input");

        BigDecimal sum = sent.path("lineItems")
                .valueStream()
                .map(line -> new BigDecimal(
                                line.path("priceOverride").path("amount").asText())
                        .multiply(BigDecimal.valueOf(line.path("quantity").asInt())))
                .reduce(
                        new BigDecimal(sent.path("shippingLine")
                                .path("priceWithCurrency")
                                .path("amount")
                                .asText("0")),
                        BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(goods(order, true));
    }

    @Property(tries = 300)
    void anOrderByRateSumsToItsOwnTotalAndShowsWhatTheShopperPaid(@ForAll long seed) {
        OriginFixture order = order(new Random(seed));
        order.presentment = order.currency;
        ImportFixture settings = orders();
        settings.sourceCurrency = "EUR";
        settings.prices = Prices.RATE;
        settings.rates = Map.of(order.currency, new BigDecimal("0.87654"));
        OrderPlan plan = settings.plan(order);

        JsonNode sent =
                new CreateOrder(plan).call("main", true, true).variables().path("order");

        assertThat(sum(sent, "shopMoney"))
                .isEqualByComparingTo(plan.total().orElseThrow().shop().amount());
        assertThat(sum(sent, "presentmentMoney")).isEqualByComparingTo(paid(order, true));
    }

    private static OriginFixture order(Random random) {
        OriginFixture order = new OriginFixture(CURRENCIES[random.nextInt(3)]);
        if (random.nextBoolean()) {
            order.presentment = CURRENCIES[random.nextInt(3)];
        }
        order.taxesIncluded = random.nextBoolean();
        int lines = 1 + random.nextInt(6);
        for (int i = 0; i < lines; i++) {
            int quantity = 1 + random.nextInt(12);
            int price = random.nextInt(5) == 0 ? 0 : random.nextInt(20_000);
            int discount = price == 0 ? 0 : random.nextInt(price * quantity);
            order.with(order.line(1 + random.nextInt(9))
                    .of(quantity, units(order, price))
                    .less(units(order, discount / 3), units(order, discount - discount / 3))
                    .taxed(
                            order.tax("VAT", "0.07", units(order, random.nextInt(900))),
                            order.tax("City", "0.01", units(order, random.nextInt(99)))));
        }
        if (random.nextBoolean()) {
            order.shipping("Standard", units(order, random.nextInt(2000)), order.tax("VAT", "0.07", units(order, 12)));
            order.shipping("Extra", units(order, random.nextInt(200)));
        }
        return order;
    }

    /** So many minor units of the currency that counts coarser, the shop's or the shopper's. */
    private static String units(OriginFixture order, int minorUnits) {
        int digits = Math.min(
                Money.zero(order.currency).amount().scale(),
                Money.zero(order.presentment).amount().scale());
        return BigDecimal.valueOf(minorUnits, digits).toPlainString();
    }

    private static BigDecimal goods(OriginFixture order, boolean ofShop) {
        Stream<BigDecimal> lines = order.lines.stream().map(line -> line.discounts().stream()
                .map(bag -> in(bag, ofShop))
                .reduce(
                        in(line.unitPrice(), ofShop).multiply(BigDecimal.valueOf(line.quantity())),
                        BigDecimal::subtract));
        return Stream.concat(lines, order.shipping.stream().map(line -> in(line.price(), ofShop)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal paid(OriginFixture order, boolean ofShop) {
        Stream<TaxLine> taxes = Stream.concat(
                order.lines.stream().flatMap(line -> line.taxes().stream()),
                order.shipping.stream().flatMap(line -> line.taxes().stream()));
        return order.taxesIncluded
                ? goods(order, ofShop)
                : taxes.map(tax -> in(tax.amount(), ofShop)).reduce(goods(order, ofShop), BigDecimal::add);
    }

    private static BigDecimal in(MoneyBag bag, boolean ofShop) {
        return (ofShop ? bag.shop() : bag.presentment()).amount();
    }

    /** As Shopify adds up an order: prices times quantities, shipping, and taxes unless they are included. */
    private static BigDecimal sum(JsonNode order, String money) {
        boolean taxesOnTop = !order.path("taxesIncluded").asBoolean();
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode line : order.path("lineItems")) {
            BigDecimal quantity = BigDecimal.valueOf(line.path("quantity").asInt());
            sum = sum.add(amount(line.path("priceSet"), money).multiply(quantity))
                    .add(taxes(line, money, taxesOnTop));
        }
        for (JsonNode line : order.path("shippingLines")) {
            sum = sum.add(amount(line.path("priceSet"), money)).add(taxes(line, money, taxesOnTop));
        }
        return sum;
    }

    private static BigDecimal taxes(JsonNode line, String money, boolean onTop) {
        return line.path("taxLines")
                .valueStream()
                .map(tax -> amount(tax.path("priceSet"), money))
                .reduce(BigDecimal.ZERO, (sum, tax) -> onTop ? sum.add(tax) : sum);
    }

    private static BigDecimal amount(JsonNode bag, String money) {
        return new BigDecimal(bag.path(money).path("amount").asText("0"));
    }
}
