package io.stockroute.camel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.stockroute.StorableJson;
import io.stockroute.settings.Secret;
import io.stockroute.settings.StoreHealth;
import io.stockroute.settings.Stores;
import io.stockroute.shopify.AccessTokens;
import io.stockroute.shopify.ApiVersions;
import io.stockroute.shopify.ShopifyAnswer;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.shopify.ShopifyException.NotSent;
import io.stockroute.shopify.StoreClocks;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a call on the wire and takes its answer off it. */
@Component("shopifyWire")
class ShopifyWire {

    private final Stores stores;
    private final AccessTokens tokens;
    private final ApiVersions versions;
    private final StoreHealth health;
    private final StoreClocks clocks;
    private final Clock clock;

    ShopifyWire(
            Stores stores,
            AccessTokens tokens,
            ApiVersions versions,
            StoreHealth health,
            StoreClocks clocks,
            Clock clock) {
        this.health = health;
        this.stores = stores;
        this.tokens = tokens;
        this.versions = versions;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * The body to post; sets the headers that go with it.
     *
     * @throws NotSent if the call has waited too long for the rate limit or for a token
     */
    JsonNode question(@ExchangeProperty(CallState.CALL) ShopifyCall call, Exchange exchange) {
        Secret token = tokens.of(stores.named(call.store()));
        if (call.isLate(clock.instant())) {
            throw new NotSent("It waited too long to be sent", ShopifyAnswer.keys(call));
        }
        exchange.setProperty(CallState.TOKEN, token);
        Message message = exchange.getMessage();
        message.setHeader("X-Shopify-Access-Token", token.reveal());
        message.setHeader(Exchange.CONTENT_TYPE, "application/json");
        message.setHeader("Accept", "application/json");
        return JsonNodeFactory.instance
                .objectNode()
                .put("query", call.document().text())
                .put("operationName", call.document().name())
                .set("variables", call.variables());
    }

    void renewToken(
            @ExchangeProperty(CallState.CALL) ShopifyCall call, @ExchangeProperty(CallState.TOKEN) Secret rejected) {
        tokens.renew(stores.named(call.store()), rejected);
    }

    /** The data of the answer, or what went wrong as an exception. */
    JsonNode data(
            @ExchangeProperty(CallState.CALL) ShopifyCall call,
            @Header(Exchange.HTTP_RESPONSE_CODE) int status,
            @Header("X-Shopify-API-Version") @Nullable String version,
            @Header("Date") @Nullable String date,
            Exchange exchange) {
        if (version != null) {
            versions.seen(call.store(), version);
        }
        if (date != null) {
            clocks.answered(call.store(), date);
        }
        Message message = exchange.getMessage();
        JsonNode body = message.getBody() instanceof JsonNode json ? StorableJson.of(json) : MissingNode.getInstance();
        JsonNode data = new ShopifyAnswer(status, body).data(call);
        if (call.document().mutation()) {
            health.changed(call.store());
        }
        return data;
    }
}
