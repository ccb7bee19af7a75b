package io.stockroute.ops.health;

import io.stockroute.ops.OutOfMemoryExit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Sees what a request fails of, before Spring or Tomcat make an answer of it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OutOfMemoryFilter extends OncePerRequestFilter implements HandlerExceptionResolver {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException | Error e) {
            OutOfMemoryExit.look(e);
            throw e;
        }
    }

    /** Leaves the answer to the resolvers after it. */
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        OutOfMemoryExit.look(failure);
        return null;
    }
}
