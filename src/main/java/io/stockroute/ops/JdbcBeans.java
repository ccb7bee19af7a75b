package io.stockroute.ops;

import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** How all SQL with named parameters reaches the database; {@link JdbcTemplateAutoConfiguration} makes the JdbcClient of it. */
@Configuration(proxyBeanMethods = false)
class JdbcBeans {

    @Bean
    NamedParameterJdbcTemplate namedParameterJdbcTemplate(JdbcTemplate jdbc, DataSourceProperties database) {
        boolean h2 = DatabaseDriver.fromJdbcUrl(database.getUrl()) == DatabaseDriver.H2;
        return new ArrayParameters(jdbc, h2 ? ArrayParameters.LONGEST_IN_H2 : Integer.MAX_VALUE);
    }
}
