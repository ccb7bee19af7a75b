package io.stockroute.console.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class ShopifyIdsTest {

    /** The first whole number that JavaScript cannot tell from its neighbour, and one more. */
    private static final long BEYOND = 9_007_199_254_740_993L;

    @Test
    void anIdOfShopifyIsTextInJson() throws Exception {
        var json = new JsonMapper();

        assertThat(json.writeValueAsString(new ProductSheet.Item("main", BEYOND)))
                .isEqualTo("{\"store\":\"main\",\"item\":\"9007199254740993\"}");
        assertThat(json.writeValueAsString(new NearMatches.Side("main", BEYOND, BEYOND, BEYOND, "Shirt", "a-1")))
                .contains(
                        "\"variantId\":\"9007199254740993\"",
                        "\"itemId\":\"9007199254740993\"",
                        "\"productId\":\"9007199254740993\"");
    }
}
