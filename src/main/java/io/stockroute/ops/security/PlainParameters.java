package io.stockroute.ops.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** A parameter with a null character is answered with 400: PostgreSQL keeps none in a text, so no search could be for it. */
@Configuration(proxyBeanMethods = false)
class PlainParameters {

    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    /** A program is told by a problem description, as of everything else that the API refuses. */
    @Bean
    RequestRejectedHandler refusedRequests(ApiRejections api) {
        RequestRejectedHandler pages = new HttpStatusRequestRejectedHandler();
        return (request, response, why) -> {
            if (request.getRequestURI().startsWith("/api/") && !response.isCommitted()) {
                response.resetBuffer();
                response.setHeader("X-Content-Type-Options", "nosniff");
                api.write(response, HttpStatus.BAD_REQUEST, "The request has characters that are not allowed.");
            } else {
                pages.handle(request, response, why);
            }
        };
    }
}
