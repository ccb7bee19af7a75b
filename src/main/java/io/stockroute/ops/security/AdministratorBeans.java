package io.stockroute.ops.security;

import io.stockroute.settings.LoadedConfiguration;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class AdministratorBeans {

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    @Bean
    RememberedDevices rememberedDevices(SiteCookies site, JdbcClient jdbc, Clock clock) {
        return new RememberedDevices(site, new DeviceKeyRepository(jdbc, clock).key(), clock);
    }

    @Bean(initMethod = "printFirstPassword")
    Administrator administrator(LoadedConfiguration configured, JdbcClient jdbc, Clock clock, PasswordEncoder encoder) {
        return new Administrator(configured.access().password(), new AdministratorRepository(jdbc, clock), encoder);
    }
}
