package io.stockroute.camel;

import org.apache.camel.CamelContext;
import org.apache.camel.mdc.MDCService;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Carries the delivery, the store and the sync that a route works for into every log line. */
@Configuration(proxyBeanMethods = false)
class LogContext {

    @Bean
    CamelContextConfiguration mdc() {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext context) {
                MDCService mdc = new MDCService();
                mdc.setCustomProperties("delivery,store,sync");
                mdc.init(context);
            }

            @Override
            public void afterApplicationStart(CamelContext context) {}
        };
    }
}
