package io.stockroute.ops.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/** Remembers the browser, and leads to the page that was asked for. The answer names no host: the one of the request may be anybody's. */
final class AfterLogin implements AuthenticationSuccessHandler {

    private static final String START = "/";

    private final RedirectStrategy redirects = new DefaultRedirectStrategy();
    private final RequestCache pages;
    private final RememberedDevices devices;

    AfterLogin(RequestCache pages, RememberedDevices devices) {
        this.pages = pages;
        this.devices = devices;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication login)
            throws IOException {
        devices.remember(request, response);
        SavedRequest page = pages.getRequest(request, response);
        pages.removeRequest(request, response);
        redirects.sendRedirect(request, response, page == null ? START : local(page.getRedirectUrl()));
    }

    /** Path and query; a path of two slashes would be a host again. */
    static String local(String address) {
        try {
            URI page = URI.create(address);
            String path = page.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//")) {
                return START;
            }
            return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
        } catch (IllegalArgumentException e) {
            return START;
        }
    }
}
