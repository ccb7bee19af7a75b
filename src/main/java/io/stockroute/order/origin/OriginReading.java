package io.stockroute.order.origin;

import static io.stockroute.shopify.AnswerFields.decimal;
import static io.stockroute.shopify.AnswerFields.flag;
import static io.stockroute.shopify.AnswerFields.instant;
import static io.stockroute.shopify.AnswerFields.integer;
import static io.stockroute.shopify.AnswerFields.list;
import static io.stockroute.shopify.AnswerFields.number;
import static io.stockroute.shopify.AnswerFields.object;
import static io.stockroute.shopify.AnswerFields.optional;
import static io.stockroute.shopify.AnswerFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.order.money.MoneyBag;
import io.stockroute.order.money.TaxLine;
import io.stockroute.order.origin.OrderPlaces.Progress;
import io.stockroute.shopify.Gid;
import io.stockroute.shopify.ShopifyTimes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what Shopify says of an order; what is null, redacted or blank there is missing here. */
final class OriginReading {

    private OriginReading() {}

    /** An order without its lines and shipping lines. */
    static OriginOrder order(JsonNode order) {
        return new OriginOrder(
                number(order, "id"),
                text(order, "name"),
                instant(order, "createdAt"),
                instant(order, "processedAt"),
                ShopifyTimes.instant(order.path("cancelledAt")),
                flag(order, "test"),
                list(order, "tags", JsonNode::asText),
                optional(order, "sourceIdentifier"),
                text(order, "currencyCode"),
                flag(order, "taxesIncluded"),
                optional(order, "displayFinancialStatus"),
                new OriginMoney(
                        bag(order, "currentTotalPriceSet"),
                        bag(order, "totalReceivedSet"),
                        bag(order, "totalRefundedSet")),
                buyer(order),
                optional(order, "note"),
                optional(order, "poNumber"),
                attributes(order),
                List.of(),
                List.of(),
                extras(order),
                new OrderPlaces(progress(order), Map.of()));
    }

    private static Progress progress(JsonNode order) {
        return switch (text(order, "displayFulfillmentStatus")) {
            case "FULFILLED" -> Progress.ALL;
            case "PARTIALLY_FULFILLED" -> Progress.PARTLY;
            default -> Progress.NOTHING;
        };
    }

    static OriginLine line(JsonNode line) {
        return new OriginLine(
                number(line, "id"),
                optional(line.path("variant"), "id").map(Gid::number),
                text(line, "title"),
                optional(line, "variantTitle"),
                optional(line, "sku"),
                integer(line, "quantity"),
                integer(line, "currentQuantity"),
                bag(line, "originalUnitPriceSet"),
                list(line, "discountAllocations", discount -> bag(discount, "allocatedAmountSet")),
                list(line, "taxLines", OriginReading::tax),
                flag(line, "requiresShipping"),
                flag(line, "taxable"),
                flag(line, "isGiftCard"),
                attributes(line),
                new LineExtras(
                        optional(line.path("lineItemGroup"), "title"),
                        optional(line.path("sellingPlan"), "name"),
                        list(line, "duties", duty -> charge("Duties", duty))));
    }

    /** Shipping as it is charged now; its taxes are told for the price before refunds. */
    static OriginShipping shipping(JsonNode line) {
        MoneyBag before = bag(line, "discountedPriceSet");
        MoneyBag now = bag(line, "currentDiscountedPriceSet");
        return new OriginShipping(
                text(line, "title"),
                optional(line, "code"),
                now,
                list(line, "taxLines", OriginReading::tax).stream()
                        .map(tax -> tax.share(now.shop().amount(), before.shop().amount()))
                        .toList());
    }

    private static OriginExtras extras(JsonNode order) {
        return new OriginExtras(
                optional(order.path("attribution"), "displayName").or(() -> optional(order, "sourceName")),
                list(order, "discountCodes", JsonNode::asText),
                list(order, "additionalFees", fee -> charge(text(fee, "name"), fee)));
    }

    private static OriginCharge charge(String title, JsonNode charge) {
        return new OriginCharge(title, bag(charge, "price"), list(charge, "taxLines", OriginReading::tax));
    }

    /** A tax without a rate, which Shopify knows too, has the rate zero: one must be named to make an order. */
    private static TaxLine tax(JsonNode tax) {
        return new TaxLine(
                text(tax, "title"),
                tax.path("rate").isNumber() ? decimal(tax, "rate") : BigDecimal.ZERO,
                bag(tax, "priceSet"));
    }

    private static MoneyBag bag(JsonNode node, String field) {
        return MoneyBag.of(object(node, field));
    }

    private static OrderCustomer buyer(JsonNode order) {
        return new OrderCustomer(
                optional(order, "email"),
                optional(order, "phone"),
                address(order.path("shippingAddress")),
                address(order.path("billingAddress")));
    }

    private static Optional<MailingAddress> address(JsonNode address) {
        if (!address.isObject()) {
            return Optional.empty();
        }
        MailingAddress read = new MailingAddress(
                optional(address, "firstName"),
                optional(address, "lastName"),
                optional(address, "company"),
                optional(address, "address1"),
                optional(address, "address2"),
                optional(address, "city"),
                optional(address, "provinceCode"),
                optional(address, "countryCodeV2"),
                optional(address, "zip"),
                optional(address, "phone"));
        return read.isEmpty() ? Optional.empty() : Optional.of(read);
    }

    private static List<OrderAttribute> attributes(JsonNode node) {
        return node.path("customAttributes")
                .valueStream()
                .flatMap(attribute -> optional(attribute, "key").stream()
                        .map(key -> new OrderAttribute(
                                key, optional(attribute, "value").orElse(""))))
                .toList();
    }
}
