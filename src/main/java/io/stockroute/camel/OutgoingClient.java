package io.stockroute.camel;

import java.util.function.Predicate;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/**
 * The one HTTP client of all calls that leave Stockroute. It follows no redirect, keeps no cookie, and repeats nothing by itself: whether
 * a call is sent again is decided in the routes. Hosts, headers and answers have limits.
 */
final class OutgoingClient implements HttpClientConfigurer {

    private static final int LONGEST_HEADER = 16 * 1024;
    private static final int MOST_HEADERS = 200;
    private static final int MOST_CONNECTIONS = 8;

    private final Predicate<HttpHost> allowed;
    private final OutgoingLimits limits;
    private final Timeout connecting;

    OutgoingClient(Predicate<HttpHost> allowed, OutgoingLimits limits, Timeout connecting) {
        this.allowed = allowed;
        this.limits = limits;
        this.connecting = connecting;
    }

    @Override
    public void configureHttpClient(HttpClientBuilder client) {
        client.disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxLineLength(LONGEST_HEADER)
                                        .setMaxHeaderCount(MOST_HEADERS)
                                        .build())
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connecting)
                                .build())
                        .setMaxConnPerRoute(MOST_CONNECTIONS)
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .build())
                .setConnectionManagerShared(false) // each endpoint closes its own
                .addExecInterceptorFirst("limits", new LimitedAnswers(allowed, limits));
    }
}
