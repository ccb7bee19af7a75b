package io.stockroute.simulator.graphql;

import io.stockroute.simulator.fault.RefusedFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The user errors of optional fields that are refused. Texts and fields: captures draft-order-create-validation-matrix
 * and orderUpdate-input-validation (which reports provinceCode as province); a telephone number in a draft's address
 * bears no field (community.shopify.dev/t/35065). That orderCreate and customerSet use the same texts is assumed.
 */
final class RefusedFieldErrors {
    private static final Map<String, String> TEXTS = Map.of(
            "email", "Email is invalid",
            "phone", "Phone is invalid",
            "zip", "Enter a ZIP code",
            "province", "State is not a valid state in United States",
            "provinceCode", "State is not a valid state in United States",
            "lastName", "Enter a last name");

    private RefusedFieldErrors() {}

    static void add(String mutation, RefusedFields.Found found, UserErrors errors) {
        List<String> path = found.path();
        String field = path.get(path.size() - 1);
        String code = mutation.equals("draftOrderCreate") ? null : "INVALID";
        String draft = mutation.equals("draftOrderCreate") ? ofDraft(path, field) : null;
        if (draft != null) {
            errors.add(code, text(found, draft), null);
            return;
        }
        List<String> named = path(mutation, field.equals("provinceCode") ? replaceLast(path, "province") : path);
        errors.add(code, text(found, TEXTS.getOrDefault(field, words(field) + " is invalid")), named);
    }

    /** What a draft order says without naming a field, or null. */
    private static @Nullable String ofDraft(List<String> path, String field) {
        if (field.equals("customerId")) {
            return "Email contains an invalid domain name"; // Shopify/shopify-app-js#2850
        }
        boolean inAddress = field.equals("phone") && path.size() > 2;
        String address = path.contains("billingAddress") ? "billing" : "shipping";
        return inAddress ? "Phone number in " + address + " address is invalid" : null;
    }

    /** draftOrderCreate leaves the argument's name out. */
    static List<String> path(String mutation, List<String> path) {
        return mutation.equals("draftOrderCreate") ? path.subList(1, path.size()) : path;
    }

    /** {@code shippingAddress} as {@code Shipping address}. */
    static String words(String field) {
        String words = field.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String text(RefusedFields.Found found, String shopifys) {
        return Objects.requireNonNullElse(found.refusal().message(), shopifys);
    }

    private static List<String> replaceLast(List<String> path, String last) {
        List<String> replaced = new ArrayList<>(path);
        replaced.set(path.size() - 1, last);
        return replaced;
    }
}
