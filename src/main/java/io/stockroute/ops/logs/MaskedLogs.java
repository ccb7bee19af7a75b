package io.stockroute.ops.logs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/** Puts the mask over all appenders, as soon as Spring Boot has set them up. */
final class MaskedLogs implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final Pattern SECRET = Pattern.compile(
            "stockroute\\..*(access-?token|client-?secret|password|api-?token|metrics-?token)(\\[\\d+])?"
                    + "|STOCKROUTE_.*(PASSWORD|TOKEN|SECRET).*|spring\\.datasource\\.password|SPRING_DATASOURCE_PASSWORD",
            Pattern.CASE_INSENSITIVE);

    /** A process that starts several servers has one log, and each start configures it again: the secrets of all of them are masked there. */
    private static final AtomicReference<SecretMask> OF_ALL_SERVERS = new AtomicReference<>(new SecretMask(Set.of()));

    /** They write down whole orders, with their customers, as soon as the root of all loggers does. */
    private static final Set<String> WIRE =
            Set.of("org.apache.hc.client5.http.wire", "org.apache.hc.client5.http.headers");

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            WIRE.stream()
                    .map(logback::getLogger)
                    .filter(logger -> logger.getLevel() == null) // otherwise somebody asked for it by its name
                    .forEach(logger -> logger.setLevel(Level.INFO));
            SecretMask mask =
                    OF_ALL_SERVERS.accumulateAndGet(new SecretMask(secrets(event.getEnvironment())), SecretMask::and);
            for (Logger logger : logback.getLoggerList()) {
                Iterator<Appender<ILoggingEvent>> appenders = logger.iteratorForAppenders();
                while (appenders.hasNext()) {
                    if (appenders.next() instanceof OutputStreamAppender<ILoggingEvent> appender) {
                        cover(appender, mask);
                    }
                }
            }
        }
    }

    private static void cover(OutputStreamAppender<ILoggingEvent> appender, SecretMask mask) {
        MaskedEncoder masked = appender.getEncoder() instanceof MaskedEncoder covered
                ? covered.with(mask)
                : new MaskedEncoder(appender.getEncoder(), mask);
        masked.setContext(appender.getContext());
        masked.start();
        appender.setEncoder(masked);
    }

    private static Set<String> secrets(ConfigurableEnvironment environment) {
        Set<String> secrets = new TreeSet<>();
        environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .map(EnumerablePropertySource.class::cast)
                .flatMap(source -> Set.of(source.getPropertyNames()).stream())
                .filter(key -> SECRET.matcher(key).matches())
                .forEach(key -> add(environment, key, secrets));
        return secrets;
    }

    private static void add(ConfigurableEnvironment environment, String key, Set<String> secrets) {
        try {
            String value = environment.getProperty(key);
            if (value != null) {
                for (String secret : value.split(",", -1)) {
                    secrets.add(secret.strip());
                }
            }
        } catch (IllegalArgumentException e) {
            // a variable that nobody set: the check of the configuration says so
        }
    }
}
