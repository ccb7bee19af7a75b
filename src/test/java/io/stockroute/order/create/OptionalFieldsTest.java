package io.stockroute.order.create;

import static io.stockroute.shopify.Captured.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionalFieldsTest {

    private static final String INPUT = """
            {'email': 'ada@gmail.ru', 'note': 'Ring twice', 'customer': {'toUpsert': {'email': 'ada@gmail.ru'}},
             'shippingAddress': {'zip': '123', 'phone': '+44', 'provinceCode': 'XX', 'city': 'London'},
             'billingAddress': {'zip': '123', 'phone': '+44'}, 'lineItems': [{'variantId': 'gid://shopify/ProductVariant/1'}]}""";

    private static Set<String> refused(String... errors) {
        return new OptionalFields((ObjectNode) json(INPUT)).refused(json("[" + String.join(",", errors) + "]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'field': ['email'], 'message': 'Email is invalid'}; email",
                "{'field': ['order', 'customer', 'toUpsert', 'email'], 'message': 'is invalid'}; customer",
                "{'field': ['order', 'shippingAddress', 'zip'], 'message': 'Enter a ZIP code'}; shippingAddress.zip",
                "{'field': ['shippingAddress', 'province'], 'message': 'State is not a valid state'}; shippingAddress.provinceCode",
                "{'field': null, 'message': 'Phone number in shipping address is invalid'}; shippingAddress.phone",
                "{'field': ['order', 'shippingAddress', 'lastName'], 'message': 'Enter a last name'}; shippingAddress"
            })
    void theFieldThatIsRefusedIsFound(String error, String field) {
        assertThat(refused(error)).containsExactly(field);
    }

    @Test
    void aMessageWithoutAFieldIsAboutAllThatItMayMean() {
        assertThat(refused("{'field': null, 'message': 'Email contains an invalid domain name'}"))
                .containsExactlyInAnyOrder("email", "customer");
        assertThat(refused("{'field': [], 'message': 'Phone is invalid'}"))
                .containsExactlyInAnyOrder("shippingAddress.phone", "billingAddress.phone");
    }

    @Test
    void whatAnOrderCannotDoWithoutIsNeverLeftOut() {
        assertThat(refused("{'field': ['order', 'lineItems', '0', 'variantId'], 'message': 'Variant is gone'}"))
                .isEmpty();
        assertThat(refused(
                        "{'field': ['email'], 'message': 'Email is invalid'}",
                        "{'field': ['order', 'metafields'], 'message': 'Value has been taken'}"))
                .as("one of the errors is about something else")
                .isEmpty();
        assertThat(refused("{'field': null, 'message': 'Something went wrong'}"))
                .isEmpty();
    }

    @Test
    void whatIsRemovedIsToldWithItsValue() {
        ObjectNode input = (ObjectNode) json(INPUT);

        List<String> removed = new OptionalFields(input).remove(Set.of("shippingAddress.zip", "email", "phone"));

        assertThat(removed)
                .containsExactlyInAnyOrder("ZIP code of the shipping address: 123", "E-mail address: ada@gmail.ru");
        assertThat(input.has("email")).isFalse();
        assertThat(input.at("/shippingAddress/zip").isMissingNode()).isTrue();
        assertThat(input.at("/billingAddress/zip").asText()).isEqualTo("123");
    }

    /** Shopify may want a field that it refuses: then what it belongs to goes, and no further. */
    @Test
    void refusalsComeToAnEnd() {
        ObjectNode input = (ObjectNode) json(INPUT);
        String error = "[{'field': ['shippingAddress', 'zip'], 'message': 'Enter a ZIP code'}]";

        List<Set<String>> rounds = Stream.iterate(0, i -> i + 1)
                .limit(3)
                .map(i -> {
                    Set<String> fields = new OptionalFields(input).refused(json(error));
                    new OptionalFields(input).remove(fields);
                    return fields;
                })
                .toList();

        assertThat(rounds).containsExactly(Set.of("shippingAddress.zip"), Set.of("shippingAddress"), Set.of());
    }
}
