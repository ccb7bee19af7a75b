package io.stockroute.camel;

import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The threads that the turns of all stores share, named {@code turns} in the routes; those without work end. */
@Configuration(proxyBeanMethods = false)
class TurnThreads {

    private static final int MOST = 64;
    private static final int MOST_WAITING = 100_000;

    @Bean
    CamelContextConfiguration turns() {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext context) {
                context.getExecutorServiceManager()
                        .registerThreadPoolProfile(new ThreadPoolProfileBuilder("turns")
                                .poolSize(MOST)
                                .maxPoolSize(MOST)
                                .maxQueueSize(MOST_WAITING)
                                .keepAliveTime(30L, TimeUnit.SECONDS)
                                .allowCoreThreadTimeOut(true)
                                .build());
            }

            @Override
            public void afterApplicationStart(CamelContext context) {}
        };
    }
}
