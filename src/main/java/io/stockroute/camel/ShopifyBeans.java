package io.stockroute.camel;

import io.micrometer.core.instrument.MeterRegistry;
import io.stockroute.settings.Stores;
import io.stockroute.shopify.AccessTokens;
import io.stockroute.shopify.ApiVersions;
import io.stockroute.shopify.CostGovernors;
import io.stockroute.shopify.TokenGrant;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the calls to the stores share. */
@Configuration(proxyBeanMethods = false)
class ShopifyBeans {

    @Bean
    CostGovernors governors(Stores stores, Clock clock, MeterRegistry meters) {
        return new CostGovernors(stores, clock, meters);
    }

    @Bean
    AccessTokens accessTokens(TokenGrant grant, Clock clock) {
        return new AccessTokens(grant, clock);
    }

    @Bean
    ApiVersions apiVersions(MeterRegistry meters) {
        return new ApiVersions(meters);
    }
}
