package io.stockroute.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.console.web.ConsolePages;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ReflectionUtils;

/** What routes call, by the names of beans and their methods: Camel looks them up at the first message only. */
class RouteBeansTest extends ConsolePages {

    /** Beans that routes of other modules call inside of their own: none is to be added, and each is to move to its root package. */
    private static final Set<String> KNOWN_INSIDERS = Set.of(
            "locationHints",
            "orderSettingsChange",
            "payloads",
            "shopReads",
            "stockLinks",
            "unexplainedDrops",
            "variantMatches");

    @Autowired
    private ApplicationContext context;

    static List<Path> files() {
        return RouteFiles.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyMethodThatARouteCallsExistsOnce(Path file) {
        for (JsonNode call : RouteFiles.calls(file)) {
            String bean = call.path("ref").asText();
            String method = call.get("method").asText();

            assertThat(context.containsBean(bean)).as("bean %s", bean).isTrue();
            assertThat(methods(context.getBean(bean), method))
                    .as("%s of %s: of several Camel takes the one that a body happens to fit", method, bean)
                    .hasSize(1);
        }
    }

    /** A route is part of its module, as its file is named; error handling is everybody's. */
    @ParameterizedTest
    @MethodSource("files")
    void aRouteCallsBeansOfItsOwnModuleAndOfOthersOnlyThoseOfTheirRootPackage(Path file) {
        String module = file.getFileName().toString().replaceFirst("[-.].*", "");
        assertThat(RouteFiles.calls(file))
                .extracting(call -> call.path("ref").asText())
                .filteredOn(bean -> !module.equals("error") && isInsideOfAnother(bean, module))
                .isSubsetOf(KNOWN_INSIDERS);
    }

    private boolean isInsideOfAnother(String bean, String module) {
        String[] path = AopUtils.getTargetClass(context.getBean(bean))
                .getName()
                .replaceFirst("^io\\.stockroute\\.", "")
                .split("\\.", -1);
        return path.length > 2 && !path[0].equals(module) && !path[0].equals("camel") && !path[0].equals("java");
    }

    /** Those that Camel chooses from: by the number of values, where the route says what is passed. */
    private static List<Method> methods(Object bean, String call) {
        String name = call.replaceFirst("\\(.*", "");
        return Stream.of(ReflectionUtils.getUniqueDeclaredMethods(AopUtils.getTargetClass(bean)))
                .filter(method -> method.getName().equals(name))
                .filter(method -> name.equals(call) || method.getParameterCount() == values(call))
                .toList();
    }

    private static int values(String call) {
        String values = call.substring(call.indexOf('(') + 1, call.lastIndexOf(')'));
        return values.isBlank() ? 0 : values.split(",", -1).length;
    }
}
