package io.stockroute.inventory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the rules of this package known to the routes. */
@Configuration(proxyBeanMethods = false)
class InventoryRules {

    @Bean
    Mirror mirror() {
        return new Mirror();
    }

    @Bean
    OrderMirror orderMirror() {
        return new OrderMirror();
    }

    @Bean
    PoolMirror poolMirror() {
        return new PoolMirror();
    }

    @Bean
    SafetyStock safetyStock() {
        return new SafetyStock();
    }
}
