package io.stockroute.stock.lane;

import static io.stockroute.shopify.Captured.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.shopify.Captured;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.stock.lane.ActivationOutcome.Active;
import io.stockroute.stock.lane.ActivationOutcome.Refused;
import io.stockroute.stock.lane.ActivationOutcome.Undecided;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivateLevelTest {

    private static ActivationOutcome captured(String name) {
        return new ActivateLevel("outlet", 1, 2, "key")
                .outcome(Captured.at("inventory-activate-on-hand", "/cases/" + name + "/response/data"));
    }

    @Test
    void anActivationNamesItemLocationAndKeyAndNoQuantity() {
        ShopifyCall call = new ActivateLevel("outlet", 1, 2, "key").call();

        assertThat(call.variables())
                .isEqualTo(json(
                        "{'item':'gid://shopify/InventoryItem/1','location':'gid://shopify/Location/2','key':'key'}"));
        assertThat(call.document().repeatable()).isTrue();
    }

    @Test
    void anActiveLevelIsActiveAlsoBesideAnError() {
        assertThat(captured("activateOnHand")).isEqualTo(new Active());
        assertThat(captured("alreadyActiveOnHand")).isEqualTo(new Active());
    }

    @Test
    void aRefusalCarriesShopifysReason() {
        assertThat(captured("onHandOutOfRange"))
                .isEqualTo(new Refused("The product couldn't be stocked at My Custom Location because the quantity"
                        + " needs to be between -1 billion and 1 billion."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This request is currently in progress, please try again.",
                "A previous request with this idempotency key failed. Retry with a new idempotency key.",
                "The same idempotency key cannot be used with different operation parameters."
            })
    void whatSpeaksOfTheKeyDecidesNothing(String message) {
        assertThat(ActivationOutcome.of(
                        json("{'inventoryLevel': null, 'userErrors': [{'message': '" + message + "'}]}")))
                .isEqualTo(new Undecided(message));
    }
}
