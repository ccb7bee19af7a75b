package io.stockroute.ops.security;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import io.stockroute.settings.LoadedConfiguration;
import io.stockroute.settings.Secret;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** Lets Prometheus in by a token that opens its one page. Whoever bears none is treated there as on any other page. */
@Configuration(proxyBeanMethods = false)
class MetricsSecurity {

    private static final String PAGE = "/actuator/prometheus";
    private static final String BEARER = "bearer ";

    @Bean
    @Order(2)
    SecurityFilterChain metricsSecurityChain(HttpSecurity http, LoadedConfiguration configured) throws Exception {
        Optional<Secret> token = configured.access().metricsToken();
        ProviderManager programs = new ProviderManager(OperatorToken.ofMetrics(token));
        return http.securityMatcher(request -> token.isPresent()
                        && PAGE.equals(request.getServletPath())
                        && isBearer(request.getHeader(HttpHeaders.AUTHORIZATION)))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole(OperatorToken.METRICS_ROLE))
                .oauth2ResourceServer(bearer -> bearer.authenticationManagerResolver(request -> programs))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                .build();
    }

    private static boolean isBearer(String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }
}
