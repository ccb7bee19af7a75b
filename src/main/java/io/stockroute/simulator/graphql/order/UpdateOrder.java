package io.stockroute.simulator.graphql.order;

import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.Input;
import io.stockroute.simulator.graphql.Inputs;
import io.stockroute.simulator.graphql.UserErrors;
import io.stockroute.simulator.graphql.Wiring;
import io.stockroute.simulator.state.Attribute;
import io.stockroute.simulator.state.Tags;
import io.stockroute.simulator.state.customer.Address;
import io.stockroute.simulator.state.customer.Buyer;
import io.stockroute.simulator.state.order.Labels;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderUpdates;
import io.stockroute.simulator.state.product.Metafield;
import io.stockroute.simulator.state.product.MetafieldDefinition;
import io.stockroute.simulator.state.product.Metafields;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * orderUpdate: what is given replaces what was there, metafields are added (captures: orderUpdate-snapshot-staging,
 * orderUpdate-input-validation). On an error nothing is changed and the order is returned.
 */
public final class UpdateOrder {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]{5,25}");
    private static final Pattern US_PROVINCE = Pattern.compile("A[KLRZAEP]|C[AOT]|D[CE]|F[LM]|G[AU]|HI|I[ADLN]|K[SY]|LA"
            + "|M[ADEHINOPST]|N[CDEHJMVY]|O[HKR]|P[ARW]|RI|S[CD]|T[NX]|UT|V[AIT]|W[AIVY]");

    private final Backend shop;
    private final Input input;
    private final UserErrors errors = new UserErrors();

    private UpdateOrder(Backend shop, Map<String, Object> input) {
        this.shop = shop;
        this.input = Input.root(input);
    }

    public static void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher(
                        "orderUpdate", env -> new UpdateOrder(Backend.of(env), Wiring.argument(env, "input")).run()));
    }

    private Map<String, @Nullable Object> run() {
        shop.access().scopes().require("orderUpdate", "write_orders");
        Order order = OrderLifeMutations.order(shop, input.text("id"), errors);
        if (order == null) {
            return errors.payload("order", null);
        }
        if (input.fields().size() == 1) {
            errors.add(null, "No valid update parameters have been provided", null);
        }
        input.words("phone")
                .filter(phone -> !PHONE.matcher(phone).matches())
                .ifPresent(phone -> errors.add(null, "Phone is invalid", input.at("phone")));
        input.words("email")
                .filter(email -> !Inputs.wellFormed(email))
                .ifPresent(email -> errors.add(null, "Email is invalid", input.at("email")));
        input.texts("tags").stream()
                .filter(tag -> tag.strip().length() > Tags.LONGEST)
                .forEach(tag -> errors.add(null, "Tag exceeds the maximum length of 40 characters", input.at("tags")));
        input.child("shippingAddress").ifPresent(this::checkAddress);
        if (errors.none()) {
            shop.orders().acts().updates().update(order, new OrderUpdates.Change(labels(order), buyer(order), added()));
        }
        return errors.payload("order", order);
    }

    private void checkAddress(Input address) {
        if (address.words("lastName").isEmpty()) {
            errors.add(null, "Enter a last name", address.at("lastName"));
        }
        if (address.words("zip").isEmpty()) {
            errors.add(null, "Enter a ZIP code", address.at("zip"));
        }
        boolean states = "US".equals(address.textOrNull("countryCode"));
        address.words("provinceCode")
                .filter(code -> states && !US_PROVINCE.matcher(code).matches())
                .ifPresent(code ->
                        errors.add(null, "State is not a valid state in United States", address.at("province")));
    }

    private Labels labels(Order order) {
        Labels before = order.labels();
        List<Attribute> attributes = input.given("customAttributes")
                ? Inputs.attributes(input, "customAttributes", "key")
                : before.customAttributes();
        return before.with(
                input.given("tags") ? input.texts("tags") : before.tags(),
                input.given("note") ? input.textOrNull("note") : before.note(),
                attributes,
                input.given("poNumber") ? input.textOrNull("poNumber") : before.poNumber());
    }

    /** Another e-mail address of the order leaves the customer's as it is (capture: orderUpdate-snapshot-staging). */
    private Buyer buyer(Order order) {
        Buyer before = order.buyer();
        Address address = input.has("shippingAddress") ? Inputs.address(input, "shippingAddress") : null;
        return new Buyer(
                before.customer(),
                input.given("email") ? input.textOrNull("email") : before.email(),
                input.given("phone") ? input.textOrNull("phone") : before.phone(),
                address == null ? before.shippingAddress() : address,
                before.billingAddress());
    }

    private List<Metafield> added() {
        return input.children("metafields").stream().map(this::metafield).toList();
    }

    private Metafield metafield(Input given) {
        String namespace = Metafields.resolve(given.textOrNull("namespace"));
        String type = given.words("type").orElseGet(() -> shop.data()
                .metafields()
                .definition("ORDER", namespace, given.text("key"))
                .map(MetafieldDefinition::valueType)
                .orElse("single_line_text_field"));
        return new Metafield(
                shop.data().nextNumber(),
                "ORDER",
                namespace,
                given.text("key"),
                type,
                given.text("value"),
                shop.data().now());
    }
}
