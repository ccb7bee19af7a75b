package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.fault.RefusedFields.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A shop refuses an order, a draft or a customer for one optional field. */
class RefusedFieldsTest extends OrderCalls {
    private static final String DRAFT = """
            mutation CreateDraft($input: DraftOrderInput!) {
              draftOrderCreate(input: $input) { draftOrder { id } userErrors { field message } } }""";
    private static final String CUSTOMER = """
            mutation UpsertCustomer($identifier: CustomerSetIdentifiers!, $customer: CustomerSetInput!) {
              customerSet(identifier: $identifier, input: $customer) { customer { id } userErrors { code field message } } }""";

    @Test
    void anOrderIsRefusedForEachFieldThatIsSwitchedAndGoesThroughWithoutIt() {
        refuse("email", null);
        refuse("shippingAddress.provinceCode", null);
        Map<String, Object> order = with(order(line(1)), "email", "ada@example.com");
        order = with(order, "shippingAddress", address("ON", "90210", null));

        JsonNode errors = create(order, "BYPASS").get("userErrors");
        assertThat(errors).hasSize(2);
        is(errors.get(0), "[\"order\",\"email\"]", "Email is invalid", "INVALID");
        is(
                errors.get(1),
                "[\"order\",\"shippingAddress\",\"province\"]",
                "State is not a valid state in United States",
                "INVALID");

        Map<String, Object> less = new HashMap<>(order);
        less.remove("email");
        less.put("shippingAddress", address(null, "90210", null));
        created(less, "BYPASS");
        shop.faults().refusedFields().accept("email");
        shop.faults().refusedFields().clear();
        created(order, "BYPASS");
    }

    @Test
    void aDraftNamesNoFieldForTheTelephoneNumberOfAnAddress() {
        refuse("phone", null);
        JsonNode error = draft(with(draftInput(), "shippingAddress", address(null, "1", "09012345678")))
                .at("/userErrors/0");
        assertThat(error.get("field").isNull()).isTrue();
        assertThat(error.get("message").asText()).isEqualTo("Phone number in shipping address is invalid");
        is(
                draft(with(draftInput(), "phone", "09012345678")).at("/userErrors/0"),
                "[\"phone\"]",
                "Phone is invalid",
                null);
        assertThat(draft(draftInput()).get("userErrors")).isEmpty();
    }

    @Test
    void aDraftIsRefusedForTheAddressOfItsCustomer() {
        refuse("purchasingEntity.customerId", null);
        String customer =
                customer(Map.of("email", "ada@gmail.ru")).at("/customer/id").asText();
        Map<String, Object> input = with(draftInput(), "purchasingEntity", Map.of("customerId", customer));
        assertThat(draft(input).at("/userErrors/0/message").asText())
                .isEqualTo("Email contains an invalid domain name");
    }

    @Test
    void aCustomerIsRefusedAndOneValueAloneCanBeMeant() {
        refuse("email", "ada@gmail.ru");
        is(
                customer(Map.of("email", "ada@gmail.ru")).at("/userErrors/0"),
                "[\"input\",\"email\"]",
                "Email is invalid",
                "INVALID");
        assertThat(customer(Map.of("email", "ada@example.com")).get("userErrors"))
                .isEmpty();
        assertThat(shop.customers()).hasSize(1);
    }

    @Test
    void wordsAreNoTelephoneNumberWithoutAnySwitch() {
        is(
                create(with(order(line(1)), "phone", "not a phone"), "BYPASS").at("/userErrors/0"),
                "[\"order\",\"phone\"]",
                "Phone is invalid",
                "INVALID");
        assertThat(draft(with(draftInput(), "phone", "not a phone"))
                        .at("/userErrors/0/message")
                        .asText())
                .isEqualTo("Phone is invalid");
        assertThat(customer(Map.of("email", "a@example.com", "phone", "not a phone"))
                        .at("/userErrors/0/message")
                        .asText())
                .isEqualTo("Phone is invalid");
    }

    @Test
    void aTextOfOnesOwnIsAnswered() {
        shop.faults().refusedFields().refuse(new Refusal("zip", null, "Zip is not valid for United States"));
        Map<String, Object> order = with(order(line(1)), "billingAddress", address(null, "1", null));
        is(
                create(order, "BYPASS").at("/userErrors/0"),
                "[\"order\",\"billingAddress\",\"zip\"]",
                "Zip is not valid for United States",
                "INVALID");
        assertThatThrownBy(() -> shop.faults().refusedFields().accept("email")).hasMessageContaining("zip");
    }

    private void refuse(String field, @Nullable String value) {
        shop.faults().refusedFields().refuse(new Refusal(field, value, null));
    }

    private JsonNode draft(Map<String, Object> input) {
        return client.query(DRAFT, Map.of("input", input)).at("/data/draftOrderCreate");
    }

    private Map<String, Object> draftInput() {
        return Map.of("lineItems", List.of(line(1)));
    }

    private JsonNode customer(Map<String, Object> input) {
        return client.query(CUSTOMER, Map.of("identifier", Map.of("email", input.get("email")), "customer", input))
                .at("/data/customerSet");
    }

    private static Map<String, Object> address(
            @Nullable String province, @Nullable String zip, @Nullable String phone) {
        Map<String, Object> address = new HashMap<>(Map.of("lastName", "Lovelace", "countryCode", "US"));
        address.put("provinceCode", province);
        address.put("zip", zip);
        address.put("phone", phone);
        return address;
    }

    private static void is(JsonNode error, String field, String message, @Nullable String code) {
        assertThat(error.get("field").toString()).isEqualTo(field);
        assertThat(error.get("message").asText()).isEqualTo(message);
        assertThat(error.path("code").asText(null)).isEqualTo(code);
    }
}
