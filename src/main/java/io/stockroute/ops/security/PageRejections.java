package io.stockroute.ops.security;

import io.stockroute.shopify.SessionTokenRejected;
import io.stockroute.shopify.TokenRejection;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Where somebody is sent who opens a page without a good login. */
final class PageRejections implements AuthenticationEntryPoint {

    static final String LOGIN = "/login";

    /** Attribute of the request: the {@link TokenRejection} that the error page explains. */
    static final String REFUSAL = "refusal";

    private final LoginUrlAuthenticationEntryPoint loginPage = new LoginUrlAuthenticationEntryPoint(LOGIN);
    private final RequestMatcher browser = browser();

    PageRejections() {
        loginPage.setFavorRelativeUris(true); // whatever host the request names
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (why instanceof SessionTokenRejected refused) {
            refused.shop().ifPresent(shop -> request.setAttribute(PageHeaders.SHOP, shop));
            refuse(request, response, refused.refusal());
        } else if (why instanceof OAuth2AuthenticationException) {
            refuse(
                    request,
                    response,
                    TokenRejection.UNPROVEN); // what follows "Bearer" has not even the form of a token
        } else if (why instanceof TooManyAttempts) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(LoginAttempts.REST.toSeconds()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value(), TooManyAttempts.WORDS);
        } else if (why instanceof LoginBusy) {
            response.setHeader(HttpHeaders.RETRY_AFTER, LoginBusy.SECONDS);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value(), LoginBusy.WORDS);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", request.getContextPath() + LOGIN); // not the login page inside a page
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (request.getParameter("embedded") != null) {
            refuse(request, response, TokenRejection.UNPROVEN); // in a frame the login page would stay blank
        } else if (browser.matches(request)) {
            loginPage.commence(request, response, why);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Stockroute\"");
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, TokenRejection refusal)
            throws IOException {
        request.setAttribute(REFUSAL, refusal);
        response.sendError((refusal.isForbidden() ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED).value());
    }

    /** Whether a person waits for a page. */
    static RequestMatcher browser() {
        MediaTypeRequestMatcher html =
                new MediaTypeRequestMatcher(MediaType.TEXT_HTML, MediaType.APPLICATION_XHTML_XML);
        html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return html;
    }
}
