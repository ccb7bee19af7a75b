package io.stockroute.simulator.graphql.product;

import io.stockroute.simulator.graphql.AdminError;
import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.Input;
import io.stockroute.simulator.graphql.UserErrors;
import io.stockroute.simulator.state.product.MetafieldDefinition;
import io.stockroute.simulator.state.product.Metafields;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * metafieldDefinitionCreate (texts as captured by airhorns/shopify-draft-proxy: metafield-definition-app-namespace-resolution,
 * customer-set-custom-id).
 */
final class DefineMetafield {
    private static final String MADE = "createdDefinition";
    private static final Pattern KEY = Pattern.compile("[\\w-]{2,64}");
    private static final Pattern NAMESPACE = Pattern.compile("[\\w-]{3,255}");

    private final Backend shop;
    private final Input input;
    private final UserErrors errors = new UserErrors();

    DefineMetafield(Backend shop, Map<String, Object> input) {
        this.shop = shop;
        this.input = Input.of("definition", input);
    }

    Map<String, @Nullable Object> run() {
        MetafieldDefinition.Slot slot = new MetafieldDefinition.Slot(
                input.text("ownerType"), Metafields.resolve(input.textOrNull("namespace")), input.text("key"));
        if (Metafields.foreign(slot.namespace())) {
            throw AdminError.accessDenied(
                    "metafieldDefinitionCreate",
                    "API client to have access to the namespace and the resource type associated with the metafield"
                            + " definition.\n");
        }
        String type = input.text("type");
        check(slot, type);
        if (!errors.none()) {
            return errors.payload(MADE, null);
        }
        MetafieldDefinition made = new MetafieldDefinition(
                shop.data().nextNumber(),
                slot,
                input.text("name"),
                type,
                input.textOrNull("description"),
                shop.data().now());
        shop.data().metafields().define(made);
        return errors.payload(MADE, made);
    }

    private void check(MetafieldDefinition.Slot slot, String type) {
        if (!KEY.matcher(slot.key()).matches()) {
            errors.add("INVALID", "Key is invalid", input.at("key"));
        }
        if (!NAMESPACE.matcher(slot.namespace()).matches()) {
            errors.add("INVALID", "Namespace is invalid", input.at("namespace"));
        }
        boolean disabled = input.child("capabilities")
                .flatMap(capabilities -> capabilities.child("uniqueValues"))
                .filter(unique -> !unique.flag("enabled"))
                .isPresent();
        if (type.equals("id") && disabled) {
            errors.add(
                    "CAPABILITY_REQUIRED_BUT_DISABLED",
                    "Capability unique_values is required for type id but is disabled",
                    input.path());
        }
        if (shop.data().metafields().definition(slot).isPresent()) {
            String owner =
                    slot.ownerType().charAt(0) + slot.ownerType().substring(1).toLowerCase(Locale.ROOT);
            errors.add(
                    "TAKEN",
                    "Key is in use for %s metafields on the '%s' namespace.".formatted(owner, slot.namespace()),
                    input.at("key"));
        }
    }
}
