package io.stockroute.ops;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock for what several instances must agree on. */
@Configuration(proxyBeanMethods = false)
class ClockBeans {

    @Bean(name = Purge.DATABASE_CLOCK, defaultCandidate = false)
    Clock databaseClock(JdbcClient jdbc) {
        return new DatabaseClock(jdbc);
    }
}
