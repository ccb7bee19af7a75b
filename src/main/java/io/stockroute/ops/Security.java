package io.stockroute.ops;

import static org.springframework.security.config.Customizer.withDefaults;
import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/** Who gets in where. Only health and the webhooks are open; a webhook has to prove itself by its signature. */
@Configuration(proxyBeanMethods = false)
class Security {

    /** Shopify's webhooks: no login, no session, no cookie. */
    @Bean
    @Order(1)
    SecurityFilterChain webhookSecurity(HttpSecurity http) throws Exception {
        return http.securityMatcher("/webhooks/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                .build();
    }

    /** Programs of the operator: Basic, no session. A form of another site cannot send JSON, so no CSRF token is needed. */
    @Bean
    @Order(2)
    SecurityFilterChain apiSecurity(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole(Administrator.ROLE))
                .httpBasic(withDefaults())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                .addFilterAfter(new JsonWrites(), AuthorizationFilter.class)
                .build();
    }

    /** Pages, Hawtio, Jolokia, actuator. */
    @Bean
    @Order(3)
    SecurityFilterChain consoleSecurity(HttpSecurity http) throws Exception {
        CsrfTokenRequestAttributeHandler eager = new CsrfTokenRequestAttributeHandler();
        eager.setCsrfRequestAttributeName(null); // writes the cookie at the first answer; Hawtio reads it
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll() // also the errors of the other two chains end here
                        .requestMatchers("/actuator/health", "/actuator/health/*")
                        .permitAll()
                        .anyRequest()
                        .hasRole(Administrator.ROLE))
                .formLogin(withDefaults())
                .httpBasic(withDefaults())
                .csrf(csrf -> csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                        .csrfTokenRequestHandler(eager))
                .headers(headers -> headers.addHeaderWriter(new PageHeaders()))
                .build();
    }
}
