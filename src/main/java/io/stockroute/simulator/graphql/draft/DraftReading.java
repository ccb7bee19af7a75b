package io.stockroute.simulator.graphql.draft;

import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.Input;
import io.stockroute.simulator.graphql.Inputs;
import io.stockroute.simulator.state.Gids;
import io.stockroute.simulator.state.Tags;
import io.stockroute.simulator.state.customer.Buyer;
import io.stockroute.simulator.state.customer.Customer;
import io.stockroute.simulator.state.customer.Customers;
import io.stockroute.simulator.state.draft.DraftLine;
import io.stockroute.simulator.state.draft.DraftOrder;
import io.stockroute.simulator.state.money.Currencies;
import io.stockroute.simulator.state.money.MoneyBag;
import io.stockroute.simulator.state.order.Labels;
import io.stockroute.simulator.state.order.ShippingLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a checked draftOrderCreate input into the draft order that is meant. */
final class DraftReading {
    private final Backend shop;
    private final Input input;
    private final DraftMoney money;

    DraftReading(Backend shop, Input input) {
        this.shop = shop;
        this.input = input;
        this.money = new DraftMoney(shop, input);
    }

    /** What a line without a variant costs; a line with one costs what the shop says, whatever is given here. */
    static BigDecimal customPrice(Input line) {
        return line.child("originalUnitPriceWithCurrency")
                .flatMap(price -> price.decimal("amount"))
                .or(() -> line.decimal("originalUnitPrice"))
                .orElse(BigDecimal.ZERO);
    }

    static Optional<BigDecimal> override(Input line) {
        return line.child("priceOverride").flatMap(price -> price.decimal("amount"));
    }

    DraftOrder.Content content() {
        boolean exempt = input.flag("taxExempt");
        DraftLines reading = new DraftLines(shop, money, exempt);
        List<DraftLine> lines =
                input.children("lineItems").stream().map(reading::line).toList();
        MoneyBag subtotal = lines.stream()
                .map(DraftLine::discountedTotal)
                .reduce(currencies().zero(), MoneyBag::plus);
        return new DraftOrder.Content(
                currencies(),
                labels(),
                buyer(),
                lines,
                money.discount(input, subtotal),
                shipping(),
                exempt,
                shop.draftOrders().terms().pricesIncludeTax(),
                input.flag("acceptAutomaticDiscounts"),
                Inputs.time(input, "reserveInventoryUntil").orElse(null));
    }

    /** What is given, and of what is not, what the draft said before. */
    DraftOrder.Content content(DraftOrder.Content before) {
        DraftOrder.Content given = content();
        Labels labels = before.labels();
        Buyer buyer = before.buyer();
        return new DraftOrder.Content(
                before.currencies(),
                labels.with(
                        input.given("tags") ? given.labels().tags() : labels.tags(),
                        input.given("note") ? given.labels().note() : labels.note(),
                        input.given("customAttributes") ? given.labels().customAttributes() : labels.customAttributes(),
                        input.given("poNumber") ? given.labels().poNumber() : labels.poNumber()),
                new Buyer(
                        given.buyer().customer() == null
                                ? buyer.customer()
                                : given.buyer().customer(),
                        input.given("email") ? given.buyer().email() : buyer.email(),
                        input.given("phone") ? given.buyer().phone() : buyer.phone(),
                        input.given("shippingAddress") ? given.buyer().shippingAddress() : buyer.shippingAddress(),
                        input.given("billingAddress") ? given.buyer().billingAddress() : buyer.billingAddress()),
                input.given("lineItems") ? given.lines() : before.lines(),
                input.given("appliedDiscount") ? given.discount() : before.discount(),
                input.given("shippingLine") ? given.shippingLine() : before.shippingLine(),
                input.given("taxExempt") ? given.taxExempt() : before.taxExempt(),
                before.taxesIncluded(),
                before.acceptAutomaticDiscounts(),
                input.given("reserveInventoryUntil") ? given.reserveInventoryUntil() : before.reserveInventoryUntil());
    }

    private Currencies currencies() {
        return money.currencies();
    }

    private Labels labels() {
        return new Labels(
                Tags.of(input.texts("tags")),
                input.textOrNull("note"),
                Inputs.attributes(input, "customAttributes", "key"),
                input.textOrNull("poNumber"),
                null,
                null,
                "shopify_draft_order",
                false);
    }

    /** An e-mail address alone makes a customer too (capture: draft-orders-search-sort-staged of shopify-draft-proxy). */
    private Buyer buyer() {
        String email = input.words("email").orElse(null);
        Customer customer = input.child("purchasingEntity")
                .filter(each -> each.has("customerId"))
                .map(each -> shop.data().customers().get(Gids.number("Customer", each.text("customerId"))))
                .orElse(null);
        if (customer == null && email != null) {
            customer = shop.customers().byEmail(email).orElseGet(() -> shop.customers()
                    .upsert(new Customers.Details(email, null, null, null)));
        }
        return new Buyer(
                customer,
                email == null && customer != null ? customer.email() : email,
                input.textOrNull("phone"),
                Inputs.address(input, "shippingAddress"),
                Inputs.address(input, "billingAddress"));
    }

    private @Nullable ShippingLine shipping() {
        Input line = input.child("shippingLine").orElse(null);
        if (line == null) {
            return null;
        }
        MoneyBag price = money.given(line.child("priceWithCurrency"));
        return new ShippingLine(
                shop.data().nextNumber(),
                Objects.requireNonNullElse(line.textOrNull("title"), "Shipping"),
                "custom",
                "shopify",
                price,
                price,
                List.of(),
                shop.data().now());
    }
}
