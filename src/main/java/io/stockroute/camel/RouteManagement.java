package io.stockroute.camel;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.ManagementAgent;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is counted for Hawtio: every route, and of the steps those that a route file gives an id. Hawtio asks for all counts every two
 * seconds while a route is open; Camel compares each route with each step for that, which kept a processor busy for ten seconds.
 */
@Configuration(proxyBeanMethods = false)
class RouteManagement {

    @Bean
    CamelContextConfiguration countsOfRoutes() {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext context) {
                ManagementAgent agent = context.getManagementStrategy().getManagementAgent();
                if (agent != null) { // there is none where JMX is off
                    agent.setOnlyRegisterProcessorWithCustomId(true);
                }
            }

            @Override
            public void afterApplicationStart(CamelContext context) {}
        };
    }
}
