package io.stockroute.ops.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The page to which the login leads: the one that was asked for, not a part of it, and not with an old token. The browser keeps its
 * address; a session for each stranger who asks would fill the memory.
 */
final class RequestedPage extends CookieRequestCache {

    /** A header has to hold it, and browsers keep no large cookies. */
    private static final int LONGEST_ADDRESS = 1000;

    RequestedPage(SiteCookies site) {
        RequestMatcher browser = PageRejections.browser();
        setCookieCustomizer(cookie -> {
            cookie.setAttribute("SameSite", "Lax");
            cookie.setSecure(cookie.getSecure() || site.https());
        });
        setRequestMatcher(request -> "GET".equals(request.getMethod())
                && request.getHeader("HX-Request") == null
                && request.getParameter("embedded") == null
                && UrlUtils.buildRequestUrl(request).length() <= LONGEST_ADDRESS
                && browser.matches(request));
    }

    /** Forgets the page once it is asked for again. That request stays as it is: the cookie knows none of its headers. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        super.getMatchingRequest(request, response);
        return null;
    }
}
