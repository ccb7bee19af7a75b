package io.stockroute;

import io.stockroute.settings.Retention;
import java.util.List;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** What every module removes. */
public final class Retentions {

    private Retentions() {}

    public static List<Retention> all() {
        try (var context = new GenericApplicationContext()) {
            var scanner = new ClassPathBeanDefinitionScanner(context, false);
            scanner.addIncludeFilter(new AssignableTypeFilter(Retention.class));
            scanner.scan("io.stockroute");
            context.refresh();
            return context.getBeanProvider(Retention.class).orderedStream().toList();
        }
    }
}
