package io.stockroute.ops.security;

import static org.springframework.security.config.http.SessionCreationPolicy.NEVER;
import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import io.stockroute.shopify.MerchantLogin;
import io.stockroute.shopify.PageTokens;
import jakarta.servlet.DispatcherType;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.ExceptionMappingAuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.HeaderWriterFilter;

/** Who gets in where. Only health and the webhooks are open; a webhook has to prove itself by its signature. */
@Configuration(proxyBeanMethods = false)
class Security {

    /**
     * Shopify's webhooks: no login, no session, no cookie, and none of the headers that are for browsers. Their filter writes after the
     * request was handed to the route's own thread, which may be answering by then: two threads on one answer break it, and what
     * Tomcat uses again for later ones (spring-security issue 15510).
     */
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
                .headers(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                .build();
    }

    /**
     * Programs of the operator, by password or token, and our own pages, by the session or a session token. A form of another site
     * cannot send JSON, so no CSRF token is needed.
     */
    @Bean
    @Order(3)
    SecurityFilterChain apiSecurity(HttpSecurity http, Logins logins, ApiRejections refusals, Site site)
            throws Exception {
        return http.securityMatcher("/api/**")
                .authenticationManager(logins.api())
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/**")
                        .hasAnyRole(Administrator.ROLE, MerchantLogin.ROLE)
                        .anyRequest()
                        .hasRole(Administrator.ROLE))
                .httpBasic(basic -> basic.authenticationDetailsSource(site.devices()::details)
                        .authenticationEntryPoint(refusals))
                .oauth2ResourceServer(bearer -> bearer.authenticationManagerResolver(request -> logins.api())
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(NEVER))
                .headers(
                        headers -> // also what is refused may be a page
                        headers.frameOptions(FrameOptionsConfig::disable)
                                .httpStrictTransportSecurity(site::https)
                                .addHeaderWriter(new PageHeaders()))
                .addFilterAfter(OwnOrigin.ofApi(site.url(), refusals), HeaderWriterFilter.class)
                .addFilterAfter(new JsonWrites(refusals), AuthorizationFilter.class)
                .build();
    }

    /** Pages, Hawtio, Jolokia, actuator. A request that bears a session token in its header needs no CSRF token. */
    @Bean
    @Order(4)
    SecurityFilterChain consoleSecurity(HttpSecurity http, Logins logins, Site site) throws Exception {
        CsrfTokenRequestAttributeHandler eager = new CsrfTokenRequestAttributeHandler();
        eager.setCsrfRequestAttributeName(null); // writes the cookie at the first answer; Hawtio reads it
        PageRejections refusals = new PageRejections();
        RequestedPage requested = new RequestedPage(site.cookies());
        return http.authenticationManager(logins.pages())
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll() // also the errors of the other two chains end here
                        .requestMatchers("/actuator/health", "/actuator/health/*")
                        .permitAll()
                        .requestMatchers(PageRejections.LOGIN, "/webjars/**", "/*.css", "/*.js", "/*.svg")
                        .permitAll() // the login page, what it needs, and what a frame fetches without a token
                        .requestMatchers("/actuator", "/actuator/**")
                        .hasRole(Administrator.ROLE)
                        .anyRequest()
                        .hasAnyRole(Administrator.ROLE, MerchantLogin.ROLE))
                .formLogin(form -> form.loginPage(PageRejections.LOGIN)
                        .successHandler(new AfterLogin(requested, site.devices()))
                        .authenticationDetailsSource(site.devices()::details)
                        .failureHandler(failures()))
                .httpBasic(basic -> basic.authenticationDetailsSource(site.devices()::details)
                        .authenticationEntryPoint(refusals))
                .oauth2ResourceServer(bearer -> bearer.authenticationManagerResolver(request -> logins.pages())
                        .bearerTokenResolver(new PageTokens())
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(new AccessDeniedHandlerImpl()))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(refusals))
                .requestCache(cache -> cache.requestCache(requested))
                .csrf(csrf ->
                        csrf.csrfTokenRepository(site.cookies().csrfTokens()).csrfTokenRequestHandler(eager))
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::disable)
                        .httpStrictTransportSecurity(site::https)
                        .addHeaderWriter(new PageHeaders()))
                .addFilterAfter(OwnOrigin.ofPages(site.url()), HeaderWriterFilter.class)
                .addFilterAfter(new HawtioCookie(site.cookies()), CsrfFilter.class)
                .addFilterAfter(new JolokiaGuard(), AuthorizationFilter.class)
                .build();
    }

    private static AuthenticationFailureHandler failures() {
        ExceptionMappingAuthenticationFailureHandler failures = new ExceptionMappingAuthenticationFailureHandler();
        failures.setDefaultFailureUrl(PageRejections.LOGIN + "?error");
        failures.setExceptionMappings(Map.of(
                TooManyAttempts.class.getName(),
                PageRejections.LOGIN + "?wait",
                LoginBusy.class.getName(),
                PageRejections.LOGIN + "?busy"));
        failures.setAllowSessionCreation(false);
        return failures;
    }
}
