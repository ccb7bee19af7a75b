package io.stockroute.camel;

import io.stockroute.settings.Stores;
import io.stockroute.settings.Tuning;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The HTTP client as calls to the Admin API use it, and as downloads do. */
@Configuration(proxyBeanMethods = false)
class OutgoingBeans {

    /** An answer of the Admin API comes within Shopify's own limit of a request; a sender of single bytes ends here. */
    private static final Duration SLOWEST_ANSWER = Duration.ofMinutes(2);

    @Bean
    HttpClientConfigurer shopifyHttp(
            Stores stores, Tuning tuning, @Value("${shopify.connect-timeout:5000}") long connecting) {
        return new OutgoingClient(
                host -> isStore(stores, host),
                new OutgoingLimits(
                        "The answer",
                        tuning.outgoing().maxAnswer().toBytes(),
                        Optional.empty(),
                        Optional.of(SLOWEST_ANSWER)),
                Timeout.ofMilliseconds(connecting));
    }

    @Bean
    HttpClientConfigurer resultHttp(
            Stores stores, Tuning tuning, @Value("${shopify.connect-timeout:5000}") long connecting) {
        Tuning.Outgoing outgoing = tuning.outgoing();
        return new OutgoingClient(
                host -> isStore(stores, host) || isResultHost(outgoing, host),
                new OutgoingLimits(
                        "The result",
                        outgoing.maxResult().toBytes(),
                        Optional.of(outgoing.maxLine().toBytes()),
                        Optional.empty()),
                Timeout.ofMilliseconds(connecting));
    }

    private static boolean isStore(Stores stores, HttpHost host) {
        return stores.all().stream()
                .anyMatch(store -> host.getHostName()
                                .equalsIgnoreCase(store.apiUrl().getHost())
                        && host.getSchemeName().equalsIgnoreCase(store.apiUrl().getScheme())
                        && port(host.getSchemeName(), host.getPort()) == port(store.apiUrl()));
    }

    private static boolean isResultHost(Tuning.Outgoing outgoing, HttpHost host) {
        return host.getSchemeName().equalsIgnoreCase("https")
                && port("https", host.getPort()) == 443
                && outgoing.allowsResultsAt(host.getHostName());
    }

    private static int port(URI address) {
        return port(address.getScheme(), address.getPort());
    }

    private static int port(String scheme, int given) {
        return given > 0 ? given : scheme.equalsIgnoreCase("https") ? 443 : 80;
    }
}
