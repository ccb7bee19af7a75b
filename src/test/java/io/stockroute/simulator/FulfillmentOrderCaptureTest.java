package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Where orders are to be shipped from, beside what was captured from Shopify. */
class FulfillmentOrderCaptureTest extends LifeCaptures {
    @Test
    void severalLinesAreMovedInPartAsCaptured() {
        JsonNode file = Captured.file("fulfillment-order-move-multi-line.json");
        location("gid://shopify/Location/112833036594", "historical-setup Main 20260505044352");
        location("gid://shopify/Location/106318430514", "Shop location");
        variant("gid://shopify/ProductVariant/48540157378793");

        replay(file.at("/setup/orderCreate"), "/response/payload", "heldByApp");
        replay(file.at("/workflow/move"), "/response/payload", "heldByApp");
    }

    @Test
    void whatCannotBeMovedIsRefusedAsCaptured() {
        JsonNode file = Captured.file("fulfillment-order-move-validation.json");
        JsonNode unknown = file.get("unknownLocation");
        location("gid://shopify/Location/106318430514", "Shop location");
        variant("gid://shopify/ProductVariant/48540157378793");
        replay(unknown.get("create"), "/response/payload", "name", "heldByApp");
        replay(unknown.get("move"), "/response/payload");

        JsonNode move = file.at("/happyPath");
        replay(move.get("create"), "/response/payload", "name");
        assertThat(move.at("/move/response/payload/data/fulfillmentOrderMove/userErrors"))
                .isEmpty();
    }
}
