package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.state.customer.Customer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers that an app makes or changes; the texts are those of public captures. */
class CustomerSetTest {
    private static final String SET = """
            mutation SetCustomer($identifier: CustomerSetIdentifiers, $input: CustomerSetInput!) {
              customerSet(identifier: $identifier, input: $input) {
                customer { id displayName firstName lastName note tags taxExempt state
                  defaultEmailAddress { emailAddress } defaultPhoneNumber { phoneNumber } defaultAddress { city } }
                userErrors { code field message }
              }
            }""";

    private Simulator simulator;
    private Shop shop;
    private TestClient client;

    @BeforeEach
    void start() {
        simulator = Simulator.start();
        shop = simulator.addShop("main.myshopify.com");
        client = new TestClient(shop);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void anEmailFindsTheCustomerOrMakesOne() {
        Map<String, Object> email = Map.of("email", "ada@example.com");
        JsonNode made = customer(
                email,
                Map.of("email", "ada@example.com", "firstName", "Ada", "note", "VIP", "tags", List.of("b", "a")));
        JsonNode changed = customer(
                email,
                Map.of(
                        "email",
                        "ada@example.com",
                        "lastName",
                        "Lovelace",
                        "addresses",
                        List.of(Map.of("city", "London"))));

        assertThat(changed.get("id")).isEqualTo(made.get("id"));
        assertThat(changed.get("displayName").asText()).isEqualTo("Ada Lovelace");
        assertThat(changed.get("note").asText()).isEqualTo("VIP");
        assertThat(changed.get("tags").toString()).isEqualTo("[\"a\",\"b\"]");
        assertThat(changed.at("/defaultAddress/city").asText()).isEqualTo("London");
        assertThat(made.get("state").asText()).isEqualTo("DISABLED");
        assertThat(shop.customers()).extracting(Customer::email).containsExactly("ada@example.com");
    }

    @Test
    void aPhoneNumberAndAnIdFindTheCustomerToo() {
        JsonNode made = customer(Map.of("phone", "+17169079013"), Map.of("phone", "+17169079013", "firstName", "Ada"));
        JsonNode changed = customer(Map.of("id", made.get("id").asText()), Map.of("firstName", "Grace"));

        assertThat(changed.at("/defaultPhoneNumber/phoneNumber").asText()).isEqualTo("+17169079013");
        assertThat(changed.get("firstName").asText()).isEqualTo("Grace");
        assertThat(shop.customers()).hasSize(1);
    }

    @Test
    void whatIdentifiesACustomerMustStandInTheInputAsWell() {
        Map<String, Object> email = Map.of("email", "ada@example.com");

        assertThat(refused(email, Map.of("firstName", "Ada")))
                .isEqualTo("MISSING_FIELD_REQUIRED The input field corresponding to the identifier is required.");
        assertThat(refused(email, Map.of("email", "bob@example.com")))
                .isEqualTo("INPUT_MISMATCH The identifier value does not match the value of the corresponding field in"
                        + " the input.");
        assertThat(refused(Map.of("id", "gid://shopify/Customer/999999999999999"), Map.of("firstName", "Ghost")))
                .isEqualTo("NOT_FOUND Resource matching the identifier was not found.");
        assertThat(refused(Map.of(), Map.of("email", "")))
                .isEqualTo("INVALID A name, phone number, or email address must be present");
        assertThat(shop.customers()).isEmpty();
    }

    @Test
    void anEmailBelongsToOneCustomer() {
        customer(Map.of(), Map.of("email", "ada@example.com"));

        assertThat(refused(Map.of(), Map.of("email", "ADA@example.com")))
                .isEqualTo("TAKEN Email has already been taken");
    }

    @Test
    void aTaxExemptionMayBeLeftOutButNotBeNull() {
        Map<String, Object> input = new HashMap<>(Map.of("email", "ada@example.com"));
        input.put("taxExempt", null);
        assertThat(refused(Map.of(), input)).endsWith("Tax exempt is of unexpected type NilClass");
    }

    @Test
    void withoutTheScopeItIsDenied() {
        shop.access().scopes().withhold("write_customers");
        JsonNode answer = set(Map.of(), Map.of("email", "ada@example.com"));

        assertThat(answer.at("/data/customerSet").isNull()).isTrue();
        assertThat(answer.at("/errors/0/message").asText())
                .isEqualTo("Access denied for customerSet field. Required access: `write_customers` access scope.");
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("ACCESS_DENIED");
        assertThat(answer.at("/errors/0/extensions/requiredAccess").asText())
                .isEqualTo("`write_customers` access scope.");
        JsonNode scopes = client.query("{ currentAppInstallation { accessScopes { handle } } }");
        assertThat(scopes.findValuesAsText("handle")).contains("read_customers").doesNotContain("write_customers");
    }

    private JsonNode customer(Map<String, Object> identifier, Map<String, Object> input) {
        JsonNode payload = set(identifier, input).at("/data/customerSet");
        assertThat(payload.get("userErrors")).isEmpty();
        return payload.get("customer");
    }

    private String refused(Map<String, Object> identifier, Map<String, Object> input) {
        JsonNode payload = set(identifier, input).at("/data/customerSet");
        assertThat(payload.get("customer").isNull()).isTrue();
        JsonNode error = payload.at("/userErrors/0");
        return error.get("code").asText() + " " + error.get("message").asText();
    }

    private JsonNode set(Map<String, Object> identifier, Map<String, Object> input) {
        Map<String, Object> variables = new HashMap<>(Map.of("input", input));
        if (!identifier.isEmpty()) {
            variables.put("identifier", identifier);
        }
        return client.query(SET, variables);
    }
}
