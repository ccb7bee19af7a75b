package io.stockroute.simulator.graphql.order;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.Input;
import io.stockroute.simulator.graphql.UserErrors;
import io.stockroute.simulator.state.Gids;
import io.stockroute.simulator.state.edit.EditDiscount;
import io.stockroute.simulator.state.edit.EditLine;
import io.stockroute.simulator.state.edit.EditSession;
import io.stockroute.simulator.state.edit.Edits;
import io.stockroute.simulator.state.money.Amount;
import io.stockroute.simulator.state.money.MoneyBag;
import io.stockroute.simulator.state.product.InventoryPolicy;
import io.stockroute.simulator.state.product.SoldItem;
import io.stockroute.simulator.state.product.Variant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps of an order edit (captures: order-edit-*, orderEdit-quantity-validation, orderEditAddCustomItem-validation). */
public final class EditOrder {
    private static final int LONGEST_TITLE = 255;

    private final Backend shop;
    private final Input input;
    private final UserErrors errors = new UserErrors();

    private EditOrder(DataFetchingEnvironment env) {
        this.shop = Backend.of(env);
        this.input = Input.root(env.getArguments());
        shop.access().scopes().require(env.getField().getName(), "write_order_edits");
    }

    public static void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Mutation", type -> type.dataFetcher("orderEditSetQuantity", env -> new EditOrder(env).set())
                .dataFetcher("orderEditAddVariant", env -> new EditOrder(env).addVariant())
                .dataFetcher("orderEditAddCustomItem", env -> new EditOrder(env).addCustomItem())
                .dataFetcher("orderEditAddLineItemDiscount", env -> new EditOrder(env).discount()));
    }

    private Map<String, @Nullable Object> set() {
        EditSession session = session();
        EditLine line = session == null ? null : line(session, "lineItemId");
        int quantity = input.number("quantity");
        if (session != null && line == null) {
            errors.add(null, "The line item does not exist on the order.", List.of("lineItemId"));
        } else if (quantity < 0) {
            errors.add(null, "must be greater than or equal to 0", List.of("quantity"));
        } else if (line != null && quantity < line.quantity() - line.editable()) {
            errors.add(null, "The quantity cannot be less than the fulfilled quantity.", List.of("quantity"));
        }
        if (line != null && errors.none()) {
            line.set(quantity, input.flag("restock"));
        }
        return payload(session, line);
    }

    private Map<String, @Nullable Object> addVariant() {
        EditSession session = session();
        int quantity = input.number("quantity");
        if (quantity <= 0) {
            errors.add(null, "must be greater than 0", List.of("quantity"));
        }
        if (quantity < 0) {
            errors.add(null, "must be greater than or equal to 0", List.of("quantity"));
        }
        Variant variant = shop.data().variants().get(Gids.number("ProductVariant", input.text("variantId")));
        if (session == null || !errors.none()) {
            return payload(session, null);
        }
        if (variant == null) {
            errors.add(null, "The variant does not exist in the shop.", List.of("variantId"));
        } else if (!input.flag("allowDuplicates") && has(session, variant)) {
            errors.add(
                    null,
                    variant.product().title() + " was not added because it's already on the order.",
                    List.of("id"));
        } else if (soldOut(variant, quantity)) {
            errors.add(null, "The variant is not available in this quantity.", List.of("quantity"));
        } else if (tooMany(session)) {
            errors.add(null, "The order has too many line items.", List.of("id"));
        } else {
            EditLine line = Edits.variant(session.order(), UUID.randomUUID().toString(), variant, quantity);
            session.add(line);
            return payload(session, line);
        }
        return payload(session, null);
    }

    private Map<String, @Nullable Object> addCustomItem() {
        EditSession session = session();
        String title = input.text("title");
        if (title.isBlank()) {
            errors.add(null, "can't be blank", List.of("title"));
        } else if (title.length() > LONGEST_TITLE) {
            errors.add(null, "is too long (maximum is 255 characters)", List.of("title"));
        }
        if (input.number("quantity") <= 0) {
            errors.add(null, "must be greater than 0", List.of("quantity"));
        }
        MoneyBag price =
                session == null ? null : price(session, input.child("price").orElseThrow());
        if (session == null || price == null || !errors.none()) {
            return payload(session, null);
        }
        if (tooMany(session)) {
            errors.add(null, "The order has too many line items.", List.of("id"));
            return payload(session, null);
        }
        SoldItem soldItem = new SoldItem(
                null, null, title, null, null, input.flag("requiresShipping"), input.flag("taxable", true), false);
        EditLine line = EditLine.added(UUID.randomUUID().toString(), soldItem, price, input.number("quantity"));
        session.add(line);
        return payload(session, line);
    }

    private Map<String, @Nullable Object> discount() {
        EditSession session = session();
        EditLine line = session == null ? null : line(session, "lineItemId");
        if (session != null && line == null) {
            errors.add(null, "The line item does not exist on the order.", List.of("id"));
        }
        if (session == null || line == null) {
            return payload(session, null);
        }
        Input given = input.child("discount").orElseThrow();
        MoneyBag fixed =
                given.child("fixedValue").map(each -> price(session, each)).orElse(null);
        BigDecimal percent = given.decimal("percentValue").orElse(null);
        if (!errors.none()) {
            return payload(session, null);
        }
        EditDiscount added = new EditDiscount(
                shop.data().nextNumber(),
                UUID.randomUUID().toString(),
                given.textOrNull("description"),
                fixed,
                percent);
        line.add(added);
        Map<String, @Nullable Object> payload = payload(session, line);
        payload.put("addedDiscountStagedChange", added);
        return payload;
    }

    /** An amount in the currency that the order was placed in; null with an error when it is in another one. */
    private @Nullable MoneyBag price(EditSession session, Input money) {
        BigDecimal amount = money.decimal("amount").orElse(BigDecimal.ZERO);
        String currency = session.order().currencies().presentment();
        if (amount.signum() < 0) {
            errors.add(null, "must be greater than or equal to 0", money.at("amount"));
        } else if (!currency.equals(money.text("currencyCode"))) {
            errors.add(null, "Currency must be " + currency + ".", money.at("amount"));
        } else {
            return session.order().currencies().shop().equals(currency)
                    ? session.order().currencies().bag(new Amount(amount, amount))
                    : session.order().totals().ofPresentment(amount);
        }
        return null;
    }

    private boolean soldOut(Variant variant, int quantity) {
        return shop.orders().acts().edits().obeysPolicy()
                && variant.inventoryPolicy() == InventoryPolicy.DENY
                && variant.item().tracked()
                && variant.item().available() < quantity;
    }

    private boolean tooMany(EditSession session) {
        return session.lines().size() + session.added().size()
                >= shop.orders().acts().terms().mostLines();
    }

    private static boolean has(EditSession session, Variant variant) {
        return java.util.stream.Stream.concat(session.lines().stream(), session.added().stream())
                .anyMatch(line -> Objects.equals(line.soldItem().variant(), variant) && line.quantity() > 0);
    }

    private @Nullable EditSession session() {
        return EditFields.session(shop, input.text("id"), errors);
    }

    private @Nullable EditLine line(EditSession session, String argument) {
        String id = input.text(argument);
        return session.line(id.substring(id.lastIndexOf('/') + 1)).orElse(null);
    }

    private Map<String, @Nullable Object> payload(@Nullable EditSession session, @Nullable EditLine line) {
        Map<String, @Nullable Object> payload = errors.payload("calculatedOrder", errors.none() ? session : null);
        payload.put("orderEditSession", errors.none() ? session : null);
        payload.put("calculatedLineItem", errors.none() ? line : null);
        return payload;
    }
}
