package io.stockroute.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An order of a Destination for tests: order 1001 of outlet, paid in USD, placed at noon, without lines at first. */
final class OriginFixture {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final Address HOME = new Address(
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
    static final Buyer ADA = new Buyer(
            Optional.of("ada@example.com"), Optional.of("+442071234567"), Optional.of(HOME), Optional.of(HOME));
    static final Buyer NOBODY = new Buyer(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    final String currency;
    String presentment;
    Instant createdAt = NOON;
    Optional<Instant> cancelledAt = Optional.empty();
    boolean test;
    List<String> tags = List.of();
    Optional<String> sourceIdentifier = Optional.empty();
    boolean taxesIncluded;
    Optional<String> status = Optional.of("PAID");
    String received = "0";
    Buyer buyer = ADA;
    Optional<String> note = Optional.empty();
    List<Attribute> attributes = List.of();
    final List<OriginLine> lines = new ArrayList<>();
    final List<OriginShipping> shipping = new ArrayList<>();

    OriginFixture(String currency) {
        this.currency = currency;
        this.presentment = currency;
    }

    static OriginFixture order() {
        return new OriginFixture("USD");
    }

    /** A line of variant n. */
    LineFixture line(long n) {
        return new LineFixture(n);
    }

    OriginFixture with(LineFixture... more) {
        Stream.of(more).map(LineFixture::read).forEach(lines::add);
        return this;
    }

    OriginFixture shipping(String title, String price, TaxLine... taxes) {
        shipping.add(new OriginShipping(title, Optional.of("STD"), bag(price), List.of(taxes)));
        return this;
    }

    TaxLine tax(String title, String rate, String amount) {
        return new TaxLine(title, new BigDecimal(rate), bag(amount));
    }

    /** The same number in both currencies, the shopper's doubled if it is another one. */
    MoneyBag bag(String amount) {
        BigDecimal number = new BigDecimal(amount);
        return new MoneyBag(
                new Money(number, currency),
                new Money(presentment.equals(currency) ? number : number.multiply(BigDecimal.valueOf(2)), presentment));
    }

    OriginOrder read() {
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
                bag(received),
                buyer,
                note,
                Optional.of("PO-7"),
                attributes,
                lines,
                shipping);
    }

    /** A line: one unit of variant n for 10, titled {@code Product n}, with SKU {@code S-n}. */
    final class LineFixture {

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
        private List<Attribute> properties = List.of();

        private LineFixture(long n) {
            variant = Optional.of(n);
            title = "Product " + n;
            sku = Optional.of("S-" + n);
        }

        LineFixture custom() {
            variant = Optional.empty();
            return this;
        }

        LineFixture giftCard() {
            giftCard = true;
            return this;
        }

        LineFixture of(int units, String unitPrice) {
            quantity = units;
            current = units;
            price = unitPrice;
            return this;
        }

        LineFixture left(int units) {
            current = units;
            return this;
        }

        LineFixture less(String... amounts) {
            discounts = Arrays.asList(amounts);
            return this;
        }

        LineFixture taxed(TaxLine... lines) {
            taxes = List.of(lines);
            return this;
        }

        LineFixture digital() {
            requiresShipping = false;
            taxable = false;
            return this;
        }

        LineFixture property(String key, String value) {
            properties = List.of(new Attribute(key, value));
            return this;
        }

        OriginLine read() {
            return new OriginLine(
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
                    properties);
        }
    }
}
