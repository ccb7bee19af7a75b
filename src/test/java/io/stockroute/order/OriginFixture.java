package io.stockroute.order;

import io.stockroute.order.money.Money;
import io.stockroute.order.money.MoneyBag;
import io.stockroute.order.money.TaxLine;
import io.stockroute.order.origin.LineExtras;
import io.stockroute.order.origin.MailingAddress;
import io.stockroute.order.origin.OrderAttribute;
import io.stockroute.order.origin.OrderCustomer;
import io.stockroute.order.origin.OrderPlaces;
import io.stockroute.order.origin.OriginExtras;
import io.stockroute.order.origin.OriginLine;
import io.stockroute.order.origin.OriginMoney;
import io.stockroute.order.origin.OriginOrder;
import io.stockroute.order.origin.OriginShipping;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An order of a Destination for tests: order 1001 of outlet, paid in USD, placed at noon, without lines at first. */
public final class OriginFixture {

    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    public static final MailingAddress HOME = new MailingAddress(
            Optional.of("Ada"),
            Optional.of("Lovelace"),
            Optional.empty(),
            Optional.of("12 Analytical Street"),
            Optional.empty(),
            Optional.of("London"),
            Optional.empty(),
            Optional.of("GB"),
            Optional.of("W1"),
            Optional.of("+442071234567"));
    public static final OrderCustomer ADA = new OrderCustomer(
            Optional.of("ada@example.com"), Optional.of("+442071234567"), Optional.of(HOME), Optional.of(HOME));
    public static final OrderCustomer NOBODY =
            new OrderCustomer(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public final String currency;
    public String presentment;
    public Instant createdAt = NOON;
    public Optional<Instant> cancelledAt = Optional.empty();
    public boolean test;
    public List<String> tags = List.of();
    public Optional<String> sourceIdentifier = Optional.empty();
    public boolean taxesIncluded;
    public Optional<String> status = Optional.of("PAID");
    public String received = "0";
    public String refunded = "0";
    public Optional<String> total = Optional.empty();
    public OriginExtras extras = OriginExtras.NONE;
    public OrderPlaces places = OrderPlaces.UNKNOWN;
    public OrderCustomer buyer = ADA;
    public Optional<String> note = Optional.empty();
    public List<OrderAttribute> attributes = List.of();
    public final List<OriginLine> lines = new ArrayList<>();
    public final List<OriginShipping> shipping = new ArrayList<>();

    public OriginFixture(String currency) {
        this.currency = currency;
        this.presentment = currency;
    }

    public static OriginFixture order() {
        return new OriginFixture("USD");
    }

    /** A line of variant n. */
    public LineFixture line(long n) {
        return new LineFixture(n);
    }

    public OriginFixture with(LineFixture... more) {
        Stream.of(more).map(LineFixture::read).forEach(lines::add);
        return this;
    }

    public OriginFixture shipping(String title, String price, TaxLine... taxes) {
        shipping.add(new OriginShipping(title, Optional.of("STD"), bag(price), List.of(taxes)));
        return this;
    }

    public TaxLine tax(String title, String rate, String amount) {
        return new TaxLine(title, new BigDecimal(rate), bag(amount));
    }

    /** The same number in both currencies, the shopper's doubled if it is another one. */
    public MoneyBag bag(String amount) {
        BigDecimal number = new BigDecimal(amount);
        return new MoneyBag(
                new Money(number, currency),
                new Money(presentment.equals(currency) ? number : number.multiply(BigDecimal.valueOf(2)), presentment));
    }

    public OriginOrder read() {
        return new OriginOrder(
                7001,
                "#1001",
                createdAt,
                NOON,
                cancelledAt,
                test,
                tags,
                sourceIdentifier,
                currency,
                taxesIncluded,
                status,
                new OriginMoney(total.map(this::bag).orElseGet(this::sum), bag(received), bag(refunded)),
                buyer,
                note,
                Optional.of("PO-7"),
                attributes,
                lines,
                shipping,
                extras,
                places);
    }

    /** All that is left in it, as Shopify adds it up. */
    private MoneyBag sum() {
        List<MoneyBag> parts = new ArrayList<>();
        lines.forEach(line -> {
            add(parts, line.currentPaid(), line.currentTaxes());
            line.currentDuties().forEach(duty -> add(parts, duty.price(), duty.taxes()));
        });
        shipping.forEach(line -> add(parts, line.price(), line.taxes()));
        extras.fees().forEach(fee -> add(parts, fee.price(), fee.taxes()));
        return parts.stream().reduce(MoneyBag::plus).orElse(bag("0"));
    }

    private void add(List<MoneyBag> parts, MoneyBag price, List<TaxLine> taxes) {
        parts.add(price);
        if (!taxesIncluded) {
            taxes.forEach(tax -> parts.add(tax.amount()));
        }
    }

    /** A line: one unit of variant n for 10, titled {@code Product n}, with SKU {@code S-n}. */
    public final class LineFixture {

        private Optional<Long> variant;
        private final String title;
        private final Optional<String> sku;
        private int quantity = 1;
        private int current = 1;
        private String price = "10";
        private List<String> discounts = List.of();
        private List<TaxLine> taxes = List.of();
        private boolean giftCard;
        private boolean requiresShipping = true;
        private boolean taxable = true;
        private List<OrderAttribute> properties = List.of();
        private LineExtras more = LineExtras.NONE;
        private long id = 5001L + lines.size();

        private LineFixture(long n) {
            variant = Optional.of(n);
            title = "Product " + n;
            sku = Optional.of("S-" + n);
        }

        public LineFixture custom() {
            variant = Optional.empty();
            return this;
        }

        public LineFixture giftCard() {
            giftCard = true;
            return this;
        }

        public LineFixture of(int units, String unitPrice) {
            quantity = units;
            current = units;
            price = unitPrice;
            return this;
        }

        public LineFixture left(int units) {
            current = units;
            return this;
        }

        public LineFixture less(String... amounts) {
            discounts = Arrays.asList(amounts);
            return this;
        }

        public LineFixture taxed(TaxLine... lines) {
            taxes = List.of(lines);
            return this;
        }

        public LineFixture digital() {
            requiresShipping = false;
            taxable = false;
            return this;
        }

        public LineFixture property(String key, String value) {
            properties = List.of(new OrderAttribute(key, value));
            return this;
        }

        public LineFixture numbered(long number) {
            id = number;
            return this;
        }

        public LineFixture with(LineExtras extras) {
            more = extras;
            return this;
        }

        OriginLine read() {
            return new OriginLine(
                    id,
                    variant,
                    title,
                    Optional.empty(),
                    sku,
                    quantity,
                    current,
                    bag(price),
                    discounts.stream().map(OriginFixture.this::bag).toList(),
                    taxes,
                    requiresShipping,
                    taxable,
                    giftCard,
                    properties,
                    more);
        }
    }
}
