package io.stockroute.console.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses a request to the API or for a file with a parameter that it does not know: whoever misspells a filter would take the answer,
 * which holds everything, for the part that was asked for.
 */
@Component
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {

    /** That a form is our own; it is no filter. */
    private static final String PROOF = "_csrf";

    private static final String OWN = "io.stockroute.";

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**", "/*.csv", "/*/*.csv", "/*/*/*.csv");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(OWN)) {
            Set<String> names = known.computeIfAbsent(method.getMethod(), one -> names(method));
            Collections.list(request.getParameterNames()).stream()
                    .filter(name -> !names.contains(name) && !name.equals(PROOF))
                    .findFirst()
                    .ifPresent(name -> {
                        throw FilterValues.wrong(
                                names.isEmpty()
                                        ? "It takes no parameters"
                                        : "No such parameter: one of "
                                                + names.stream().sorted().toList());
                    });
        }
        return true;
    }

    static Set<String> names(HandlerMethod method) {
        Stream<Method> filters = Arrays.stream(method.getBeanType().getDeclaredMethods())
                .filter(one -> one.isAnnotationPresent(ModelAttribute.class));
        return Stream.concat(Stream.of(method.getMethod()), filters)
                .flatMap(one -> Arrays.stream(one.getParameters()))
                .flatMap(KnownParameters::names)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Of a single parameter, or of the record that several make. */
    private static Stream<String> names(Parameter parameter) {
        if (parameter.isAnnotationPresent(RequestParam.class)) {
            return Stream.of(Optional.of(
                            parameter.getAnnotation(RequestParam.class).name())
                    .filter(name -> !name.isEmpty())
                    .or(() -> Optional.of(
                                    parameter.getAnnotation(RequestParam.class).value())
                            .filter(name -> !name.isEmpty()))
                    .orElse(parameter.getName()));
        }
        boolean bound = !parameter.isAnnotationPresent(ModelAttribute.class)
                || parameter.getAnnotation(ModelAttribute.class).binding();
        return bound && parameter.getType().isRecord() && !parameter.isAnnotationPresent(RequestBody.class)
                ? Arrays.stream(parameter.getType().getRecordComponents()).map(RecordComponent::getName)
                : Stream.empty();
    }
}
