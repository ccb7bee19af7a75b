package io.stockroute.console.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Programs that ask below {@code /api} for a path, a method or a content type that is not there get a problem description as well, and so
 * does who asks wrongly for a file. What an operation of the API itself refuses is answered by {@link ApiProblems}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAnswers implements HandlerExceptionResolver {

    private final ObjectMapper json;

    ProblemAnswers(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception problem) {
        String path = request.getRequestURI();
        boolean file = path.endsWith(".csv");
        boolean api = path.equals("/api") || path.startsWith("/api/");
        if (isBrowser(request) || !(file || (api && !(handler instanceof HandlerMethod)))) {
            return null;
        }
        ErrorResponse known = known(problem);
        if (known == null) {
            return null;
        }
        ProblemDetail detail = known.getBody();
        detail.setInstance(URI.create(path));
        if (problem instanceof NoResourceFoundException) {
            detail.setDetail("There is nothing at this path.");
        }
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

    private static @Nullable ErrorResponse known(Exception problem) {
        if (problem instanceof TypeMismatchException mismatch) {
            return new ErrorResponseException(HttpStatus.BAD_REQUEST, ApiProblems.told(mismatch), mismatch);
        }
        return problem instanceof ErrorResponse known ? known : null;
    }

    /** A browser that was led here is shown the page for it. */
    private static boolean isBrowser(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
