package io.stockroute.simulator.graphql.customer;

import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.Input;
import io.stockroute.simulator.graphql.Inputs;
import io.stockroute.simulator.graphql.UserErrors;
import io.stockroute.simulator.state.Gids;
import io.stockroute.simulator.state.customer.Customer;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * customerSet (texts as captured by airhorns/shopify-draft-proxy: customer-set-parity). What identifies the customer
 * must stand in the input as well.
 */
final class SetCustomer {
    private static final String MADE = "customer";

    private final Backend shop;
    private final Input identifier;
    private final Input input;
    private final UserErrors errors = new UserErrors();

    SetCustomer(Backend shop, @Nullable Map<String, Object> identifier, Map<String, Object> input) {
        this.shop = shop;
        this.identifier = Input.of("identifier", identifier == null ? Map.of() : identifier);
        this.input = Input.of("input", input);
    }

    Map<String, @Nullable Object> run() {
        shop.access().scopes().require("customerSet", "write_customers");
        Customer known = known();
        check(known);
        if (!errors.none()) {
            return errors.payload(MADE, null);
        }
        return errors.payload(MADE, shop.customers().save(known, CustomerInput.profile(known, input)));
    }

    private @Nullable Customer known() {
        if (identifier.has("id")) {
            Customer found = shop.data().customers().get(Gids.number("Customer", identifier.text("id")));
            if (found == null) {
                errors.add("NOT_FOUND", "Resource matching the identifier was not found.", input.path());
            }
            return found;
        }
        matches("email");
        matches("phone");
        return shop.customers()
                .byEmail(identifier.textOrNull("email"))
                .or(() -> shop.customers().byPhone(identifier.textOrNull("phone")))
                .orElse(null);
    }

    private void matches(String name) {
        if (!identifier.has(name)) {
            return;
        }
        if (input.words(name).isEmpty()) {
            errors.add(
                    "MISSING_FIELD_REQUIRED",
                    "The input field corresponding to the identifier is required.",
                    input.path());
        } else if (!identifier.text(name).equals(input.text(name))) {
            errors.add(
                    "INPUT_MISMATCH",
                    "The identifier value does not match the value of the corresponding field in the input.",
                    input.path());
        }
    }

    private void check(@Nullable Customer known) {
        boolean named = known != null
                || Stream.of("email", "phone", "firstName", "lastName")
                        .anyMatch(name -> input.words(name).isPresent());
        if (errors.none() && !named) {
            errors.add("INVALID", "A name, phone number, or email address must be present", input.path());
        }
        if (input.fields().containsKey("taxExempt") && !input.has("taxExempt")) {
            errors.add("INVALID", "Tax exempt is of unexpected type NilClass", input.at("taxExempt"));
        }
        if (input.words("email").filter(email -> !Inputs.wellFormed(email)).isPresent()) {
            errors.add("INVALID", "Email is invalid", input.at("email"));
        }
        if (input.words("phone").filter(phone -> !Inputs.dialable(phone)).isPresent()) {
            errors.add("INVALID", "Phone is invalid", input.at("phone"));
        }
        taken("Email", "email", shop.customers().byEmail(input.textOrNull("email")), known);
        taken("Phone", "phone", shop.customers().byPhone(input.textOrNull("phone")), known);
    }

    private void taken(String word, String name, Optional<Customer> owner, @Nullable Customer known) {
        if (owner.filter(each -> !Objects.equals(each, known)).isPresent()) {
            errors.add("TAKEN", word + " has already been taken", input.at(name));
        }
    }
}
