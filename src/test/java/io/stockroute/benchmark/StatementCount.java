package io.stockroute.benchmark;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that a server in this JVM sends to its database. Batches count once: they are sent together. */
public final class StatementCount implements BeanPostProcessor {

    private static final Map<String, LongAdder> COUNTS = new ConcurrentHashMap<>();

    public static void reset() {
        COUNTS.clear();
    }

    public static long all() {
        return COUNTS.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** How many statements hold this text. */
    static long with(String text) {
        return COUNTS.entrySet().stream()
                .filter(one -> one.getKey().contains(text))
                .mapToLong(one -> one.getValue().sum())
                .sum();
    }

    /** Those that were sent most often, with how often. */
    static List<String> top(int limit) {
        return COUNTS.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, LongAdder> one) ->
                                one.getValue().sum())
                        .reversed())
                .limit(limit)
                .map(one -> "%8d  %s".formatted(one.getValue().sum(), one.getKey()))
                .toList();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counted(source) : bean;
    }

    private static void count(String sql) {
        String line = sql.replaceAll("\\s+", " ").replaceAll("\\?(, ?\\?)+", "?");
        COUNTS.computeIfAbsent(line.substring(0, Math.min(line.length(), 160)), key -> new LongAdder())
                .increment();
    }

    private static final class Counted extends DelegatingDataSource {

        Counted(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return proxy(Connection.class, (method, arguments) -> {
                Object made = invoke(connection, method, arguments);
                if (!(made instanceof Statement statement)) {
                    return made;
                }
                String sql =
                        arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : "";
                return proxy(statement(method), (call, values) -> {
                    if (call.getName().startsWith("execute")) {
                        count(values != null && values.length > 0 && values[0] instanceof String text ? text : sql);
                    }
                    return invoke(statement, call, values);
                });
            });
        }

        private static Class<?> statement(Method method) {
            return method.getReturnType();
        }
    }

    /** What is called instead. */
    private interface Call {
        Object on(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                StatementCount.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call.on(method, arguments)));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
