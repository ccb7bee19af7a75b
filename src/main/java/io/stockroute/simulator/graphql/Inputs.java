package io.stockroute.simulator.graphql;

import io.stockroute.simulator.state.Attribute;
import io.stockroute.simulator.state.customer.Address;
import io.stockroute.simulator.state.money.Amount;
import io.stockroute.simulator.state.order.LineSpec;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the input objects that orders, draft orders and customers have in common. */
public final class Inputs {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]*");

    private Inputs() {}

    /** A MoneyBagInput; without presentment money that amount follows from the order's rate. */
    public static Amount amount(Input bag) {
        BigDecimal shop =
                bag.child("shopMoney").flatMap(money -> money.decimal("amount")).orElse(BigDecimal.ZERO);
        BigDecimal presentment = bag.child("presentmentMoney")
                .flatMap(money -> money.decimal("amount"))
                .orElse(null);
        return new Amount(shop, presentment);
    }

    public static Optional<Amount> amount(Input object, String name) {
        return object.child(name).map(Inputs::amount);
    }

    /** Tax lines without an amount bear none. */
    public static List<LineSpec.Tax> taxes(Input object) {
        return object.children("taxLines").stream()
                .map(tax -> new LineSpec.Tax(
                        tax.text("title"),
                        tax.decimal("rate").orElse(BigDecimal.ZERO),
                        amount(tax, "priceSet").orElse(Amount.of("0.00"))))
                .toList();
    }

    public static List<Attribute> attributes(Input object, String list, String key) {
        return object.children(list).stream()
                .map(each -> new Attribute(each.text(key), each.textOrNull("value")))
                .toList();
    }

    public static @Nullable Address address(Input object, String name) {
        return object.child(name).map(Inputs::address).orElse(null);
    }

    public static Address address(Input address) {
        return new Address(
                address.textOrNull("firstName"),
                address.textOrNull("lastName"),
                address.textOrNull("company"),
                address.textOrNull("address1"),
                address.textOrNull("address2"),
                address.textOrNull("city"),
                address.textOrNull("province"),
                address.textOrNull("provinceCode"),
                address.textOrNull("countryCode"),
                address.textOrNull("zip"),
                address.textOrNull("phone"));
    }

    public static boolean wellFormed(String email) {
        return EMAIL.matcher(email).matches();
    }

    /** Words are refused (capture: orderUpdate-input-validation); what else Shopify refuses as a number is not known. */
    public static boolean dialable(String phone) {
        return PHONE.matcher(phone).matches();
    }

    public static Optional<Instant> time(Input object, String name) {
        try {
            return object.words(name).map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw new AdminError(
                    "INVALID_VARIABLE", "Could not coerce value " + object.textOrNull(name) + " to DateTime");
        }
    }
}
