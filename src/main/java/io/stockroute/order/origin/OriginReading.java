package io.stockroute.order.origin;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.order.money.MoneyBag;
import io.stockroute.order.money.TaxLine;
import io.stockroute.shopify.Gid;
import io.stockroute.shopify.ShopifyTimes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what Shopify says of an order; what is null, redacted or blank there is missing here. */
final class OriginReading {

    private OriginReading() {}

    /** An order without its lines. */
    static OriginOrder order(JsonNode order) {
        return new OriginOrder(
                Gid.number(order.required("id").asText()),
                order.required("name").asText(),
                ShopifyTimes.instant(order.required("createdAt").asText()),
                ShopifyTimes.instant(order.required("processedAt").asText()),
                ShopifyTimes.instant(order.path("cancelledAt")),
                order.required("test").asBoolean(),
                list(order.required("tags"), JsonNode::asText),
                text(order.path("sourceIdentifier")),
                order.required("currencyCode").asText(),
                order.required("taxesIncluded").asBoolean(),
                text(order.path("displayFinancialStatus")),
                MoneyBag.of(order.required("totalReceivedSet")),
                buyer(order),
                text(order.path("note")),
                text(order.path("poNumber")),
                attributes(order.path("customAttributes")),
                List.of(),
                list(order.required("shippingLines").required("nodes"), OriginReading::shipping));
    }

    static OriginLine line(JsonNode line) {
        return new OriginLine(
                text(line.path("variant").path("id")).map(Gid::number),
                line.required("title").asText(),
                text(line.path("variantTitle")),
                text(line.path("sku")),
                line.required("quantity").asInt(),
                line.required("currentQuantity").asInt(),
                MoneyBag.of(line.required("originalUnitPriceSet")),
                list(
                        line.required("discountAllocations"),
                        discount -> MoneyBag.of(discount.required("allocatedAmountSet"))),
                list(line.required("taxLines"), OriginReading::tax),
                line.required("requiresShipping").asBoolean(),
                line.required("taxable").asBoolean(),
                line.required("isGiftCard").asBoolean(),
                attributes(line.path("customAttributes")));
    }

    /** Shipping as it is charged now; its taxes are told for the price before refunds. */
    private static OriginShipping shipping(JsonNode line) {
        MoneyBag before = MoneyBag.of(line.required("discountedPriceSet"));
        MoneyBag now = MoneyBag.of(line.required("currentDiscountedPriceSet"));
        List<TaxLine> taxes = list(line.required("taxLines"), OriginReading::tax);
        return new OriginShipping(
                line.required("title").asText(),
                text(line.path("code")),
                now,
                taxes.stream()
                        .map(tax -> tax.share(now.shop().amount(), before.shop().amount()))
                        .toList());
    }

    /** A tax without a rate, which Shopify knows too, has the rate zero: one must be named to make an order. */
    private static TaxLine tax(JsonNode tax) {
        return new TaxLine(
                tax.required("title").asText(),
                tax.path("rate").isNumber() ? tax.path("rate").decimalValue() : BigDecimal.ZERO,
                MoneyBag.of(tax.required("priceSet")));
    }

    private static OrderCustomer buyer(JsonNode order) {
        return new OrderCustomer(
                text(order.path("email")),
                text(order.path("phone")),
                address(order.path("shippingAddress")),
                address(order.path("billingAddress")));
    }

    private static Optional<MailingAddress> address(JsonNode address) {
        if (!address.isObject()) {
            return Optional.empty();
        }
        MailingAddress read = new MailingAddress(
                text(address.path("firstName")),
                text(address.path("lastName")),
                text(address.path("company")),
                text(address.path("address1")),
                text(address.path("address2")),
                text(address.path("city")),
                text(address.path("provinceCode")),
                text(address.path("countryCodeV2")),
                text(address.path("zip")),
                text(address.path("phone")));
        return read.isEmpty() ? Optional.empty() : Optional.of(read);
    }

    private static List<OrderAttribute> attributes(JsonNode attributes) {
        return list(attributes, attribute -> text(attribute.path("key"))
                        .flatMap(key -> text(attribute.path("value")).map(value -> new OrderAttribute(key, value))))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.ofNullable(node.textValue()).filter(text -> !text.isBlank());
    }

    private static <T> List<T> list(JsonNode nodes, Function<JsonNode, T> reader) {
        return nodes.valueStream().map(reader).toList();
    }
}
