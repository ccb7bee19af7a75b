package io.stockroute.stock.target;

import io.stockroute.stock.OneWayTarget;
import io.stockroute.stock.OrdersTarget;
import io.stockroute.stock.SafetyStock;
import io.stockroute.stock.TwoWayTarget;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the rules of this package known to the routes. */
@Configuration(proxyBeanMethods = false)
class TargetRules {

    @Bean
    OneWayTarget oneWayTarget() {
        return new OneWayTarget();
    }

    @Bean
    OrdersTarget ordersTarget() {
        return new OrdersTarget();
    }

    @Bean
    TwoWayTarget twoWayTarget() {
        return new TwoWayTarget();
    }

    @Bean
    SafetyStock safetyStock() {
        return new SafetyStock();
    }
}
