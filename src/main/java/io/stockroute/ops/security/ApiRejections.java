package io.stockroute.ops.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.stockroute.shopify.SessionTokenRejected;
import io.stockroute.shopify.TokenRejection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** What a program is told that the API does not let in: a problem description (RFC 9457), never a page. */
@Component
final class ApiRejections implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ObjectMapper json;

    ApiRejections(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof SessionTokenRejected refused) {
            refuse(response, refused.refusal());
        } else if (why instanceof OAuth2AuthenticationException) {
            refuse(response, TokenRejection.UNPROVEN);
        } else if (why instanceof TooManyAttempts) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(LoginAttempts.REST.toSeconds()));
            write(response, HttpStatus.TOO_MANY_REQUESTS, TooManyAttempts.WORDS);
        } else if (why instanceof LoginBusy) {
            response.setHeader(HttpHeaders.RETRY_AFTER, LoginBusy.SECONDS);
            write(response, HttpStatus.SERVICE_UNAVAILABLE, LoginBusy.WORDS);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Stockroute\"");
            write(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "Log in with the administrator's name and password (Basic), or with a token (Bearer).");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        write(response, HttpStatus.FORBIDDEN, "This login does not allow it.");
    }

    private void refuse(HttpServletResponse response, TokenRejection refusal) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        HttpStatus status = refusal.isForbidden() ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED;
        write(response, status, refusal.what() + " " + refusal.fix());
    }

    void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), ProblemDetail.forStatusAndDetail(status, detail));
    }
}
