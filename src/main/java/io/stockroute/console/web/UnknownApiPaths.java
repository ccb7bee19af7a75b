package io.stockroute.console.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Programs that ask below {@code /api} for a path, a method or a content type that is not there get a problem description as well. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownApiPaths implements HandlerExceptionResolver {

    private final ObjectMapper json;

    UnknownApiPaths(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception problem) {
        boolean nobody = handler == null || handler instanceof ResourceHttpRequestHandler;
        if (!nobody
                || isBrowser(request)
                || !request.getRequestURI().startsWith("/api/")
                || !(problem instanceof ErrorResponse known)) {
            return null;
        }
        ProblemDetail detail = known.getBody();
        detail.setInstance(URI.create(request.getRequestURI()));
        try {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            response.setStatus(known.getStatusCode().value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(response.getOutputStream(), detail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    /** A browser that was led here is shown the page for it. */
    private static boolean isBrowser(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
