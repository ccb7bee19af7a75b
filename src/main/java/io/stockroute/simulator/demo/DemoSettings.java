package io.stockroute.simulator.demo;

import io.stockroute.simulator.state.ShopSettings;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The rehearsal's shops: the first one is the Source, where most things happen. */
@ConfigurationProperties("simulator")
public record DemoSettings(
        @DefaultValue("127.0.0.1") InetAddress address,
        @DefaultValue("9292") int port,
        @DefaultValue("1s") Duration webhookRetryBase,
        @DefaultValue List<DemoShop> shops,
        @DefaultValue Traffic traffic) {

    /** A shop with a static token, or with the client credentials grant when it has a client id. */
    public record DemoShop(
            String domain,
            @DefaultValue(ShopSettings.DEFAULT_TOKEN) String token,
            @Nullable String clientId,
            @DefaultValue(ShopSettings.DEFAULT_SECRET) String clientSecret,
            @DefaultValue List<String> locations) {

        ShopSettings settings() {
            ShopSettings settings = ShopSettings.defaults().withSecret(clientSecret);
            return clientId == null || clientId.isEmpty()
                    ? settings.withToken(token)
                    : settings.withClientCredentials(clientId, clientSecret, settings.tokenLifetime());
        }
    }

    /**
     * How often something happens in the shops, and in which of them shoppers buy: those of these domains, or the first
     * one when none is named. What is sold in a Destination stays sold only where the sync brings its orders to Source.
     */
    public record Traffic(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("3s") Duration every,
            @DefaultValue("42") long seed,
            @DefaultValue List<String> sellIn) {}
}
