package io.stockroute.simulator.graphql.draft;

import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.Input;
import io.stockroute.simulator.graphql.Inputs;
import io.stockroute.simulator.graphql.UserErrors;
import io.stockroute.simulator.state.Gids;
import io.stockroute.simulator.state.Tags;
import java.math.BigDecimal;
import java.util.List;

/**
 * What draftOrderCreate refuses, with the texts of the capture draft-order-create-validation-matrix and of
 * airhorns/shopify-draft-proxy (draftOrder-tag-validation, draftOrder-applied-discount-validation). Fields are named
 * without the argument's name.
 */
final class DraftChecks {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Backend shop;
    private final Input input;
    private final UserErrors errors;

    DraftChecks(Backend shop, Input input, UserErrors errors) {
        this.shop = shop;
        this.input = input;
        this.errors = errors;
    }

    void run() {
        run(false);
    }

    /** With {@code linesStay} no lines need to be given. */
    void run(boolean linesStay) {
        List<Input> lines = input.children("lineItems");
        if (lines.isEmpty() && !linesStay) {
            refuse("Add at least 1 product");
        }
        lines.forEach(this::line);
        discount(input);
        input.child("paymentTerms")
                .filter(terms -> !terms.has("paymentTermsTemplateId"))
                .ifPresent(terms -> refuse("Payment terms template id can not be empty."));
        Inputs.time(input, "reserveInventoryUntil")
                .filter(until -> !until.isAfter(shop.data().now()))
                .ifPresent(until -> refuse("Reserve until can't be in the past"));
        input.words("email")
                .filter(email -> !Inputs.wellFormed(email))
                .ifPresent(email -> errors.add(null, "Email is invalid", input.at("email")));
        input.words("phone")
                .filter(phone -> !Inputs.dialable(phone))
                .ifPresent(phone -> errors.add(null, "Phone is invalid", input.at("phone")));
        input.child("shippingAddress")
                .flatMap(address -> address.words("phone"))
                .filter(phone -> !Inputs.dialable(phone))
                .ifPresent(phone -> refuse("Phone number in shipping address is invalid"));
        List<String> tags = input.texts("tags");
        for (int i = 0; i < tags.size(); i++) {
            if (tags.get(i).strip().length() > Tags.LONGEST) {
                errors.add(
                        null,
                        "Title Tag exceeds the maximum length of 40 characters",
                        input.at("tags", String.valueOf(i)));
            }
        }
        input.child("purchasingEntity")
                .filter(each -> each.has("customerId")
                        && !shop.data().customers().containsKey(Gids.number("Customer", each.text("customerId"))))
                .ifPresent(each -> refuse("Customer does not exist"));
    }

    private void line(Input line) {
        if (line.has("variantId")) {
            long number = Gids.number("ProductVariant", line.text("variantId"));
            if (!shop.data().variants().containsKey(number)) {
                refuse("Product with ID " + number + " is no longer available.");
            }
        } else if (line.words("title").isEmpty()) {
            refuse("Merchandise title is empty.");
        }
        if (line.number("quantity") < 1) {
            errors.add(null, "Quantity must be greater than or equal to 1", line.at("quantity"));
        }
        if (DraftReading.customPrice(line).signum() < 0
                || DraftReading.override(line)
                        .filter(price -> price.signum() < 0)
                        .isPresent()) {
            refuse("Cannot send negative price for line_item");
        }
        discount(line);
    }

    private void discount(Input discounted) {
        Input discount = discounted.child("appliedDiscount").orElse(null);
        if (discount == null) {
            return;
        }
        BigDecimal value = discount.decimal("value").orElse(BigDecimal.ZERO).stripTrailingZeros();
        if (value.scale() > 2) {
            errors.add(
                    null, "Applied discount value can have at most 2 digits after decimal point", discount.at("value"));
        }
        if (discount.text("valueType").equals("PERCENTAGE") && value.compareTo(HUNDRED) > 0) {
            errors.add(null, "Applied discount value must be less than or equal to 100%", discount.at("value"));
        }
    }

    private void refuse(String message) {
        errors.add(null, message, null);
    }
}
