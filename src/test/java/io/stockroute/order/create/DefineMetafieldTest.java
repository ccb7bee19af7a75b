package io.stockroute.order.create;

import static io.stockroute.shopify.Captured.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockroute.order.create.DefineMetafield.Defined;
import io.stockroute.order.create.DefineMetafield.Definition;
import io.stockroute.order.create.DefineMetafield.Refused;
import io.stockroute.shopify.ShopifyException.OutcomeUnknown;
import org.junit.jupiter.api.Test;

class DefineMetafieldTest {

    private static final DefineMetafield DEFINE = new DefineMetafield("main");

    private static Definition outcome(String created, String errors) {
        return DEFINE.outcome(json("{'metafieldDefinitionCreate': {'createdDefinition': " + created
                + ", 'userErrors': [" + errors + "]}}"));
    }

    @Test
    void theDefinitionIsOfOrdersAndHoldsEachValueOnce() {
        assertThat(DEFINE.call().variables()).isEqualTo(json("""
                {'definition': {'name': 'Stockroute origin',
                  'description': 'Which order of another store this order was made from.',
                  'namespace': '$app:stockroute', 'key': 'origin', 'type': 'id', 'ownerType': 'ORDER',
                  'capabilities': {'uniqueValues': {'enabled': true}}}}"""));
    }

    @Test
    void itIsMadeOnce() {
        assertThat(outcome("{'id': 'gid://shopify/MetafieldDefinition/1'}", "")).isEqualTo(new Defined());
        assertThat(outcome("null", "{'code': 'TAKEN', 'field': ['definition', 'key'], 'message': 'Key is in use'}"))
                .isEqualTo(new Defined());
    }

    @Test
    void aRefusalIsTold() {
        assertThat(outcome("null", "{'code': 'LIMIT_EXCEEDED', 'field': null, 'message': 'Too many definitions'}"))
                .isEqualTo(new Refused("LIMIT_EXCEEDED", "Too many definitions"));
    }

    @Test
    void noWordIsAnUnknownOutcome() {
        assertThatThrownBy(() -> outcome("null", "")).isInstanceOf(OutcomeUnknown.class);
    }
}
