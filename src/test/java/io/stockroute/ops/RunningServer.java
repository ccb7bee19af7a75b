package io.stockroute.ops;

import io.stockroute.ops.security.Administrator;
import io.stockroute.shopify.login.Token;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.camel.CamelContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A server with a few routes of its own beside the product's; started once for all tests of this package. */
@AutoConfigureObservability(tracing = false)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:ops;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=0;DB_CLOSE_DELAY=-1",
            "stockroute.admin.password=" + RunningServer.PASSWORD,
            "stockroute.admin.api-token=" + RunningServer.API_TOKEN,
            "stockroute.admin.metrics-token=" + RunningServer.METRICS_TOKEN,
            "stockroute.trusted-proxies=127.0.0.1",
            "stockroute.webhooks.max-body-size=1MB",
            "stockroute.webhooks.body-budget=4MB",
            "stockroute.stores.main.domain=main.myshopify.com",
            "stockroute.stores.main.client-id=id-of-main",
            "stockroute.stores.main.client-secret=" + RunningServer.SECRET,
            "stockroute.stores.main.api-url=http://127.0.0.1:1",
            "stockroute.stores.second.domain=second.myshopify.com",
            "stockroute.stores.second.access-token=token-of-second",
            "stockroute.stores.second.client-secret=secret-of-second",
            "stockroute.stores.second.api-url=http://127.0.0.1:1",
            "stockroute.stores.outlet.domain=outlet.myshopify.com",
            "stockroute.stores.outlet.client-id=id-of-outlet",
            "stockroute.stores.outlet.client-secret=secret-of-outlet",
            "stockroute.stores.outlet.api-url=http://127.0.0.1:1",
            "stockroute.syncs.first.source=main",
            "stockroute.syncs.first.destinations=outlet",
            "stockroute.syncs.first.enabled=false", // seen, but nothing is asked of the stores
            "stockroute.syncs.other.source=second",
            "stockroute.syncs.other.destinations=third",
            "stockroute.syncs.other.enabled=false",
            "stockroute.stores.third.domain=third.myshopify.com",
            "stockroute.stores.third.access-token=token-of-third",
            "stockroute.stores.third.client-secret=secret-of-third",
            "stockroute.stores.third.api-url=http://127.0.0.1:1",
            "camel.main.routes-include-pattern=file:routes/*.camel.yaml,classpath:ops/*.camel.yaml",
        })
public abstract class RunningServer {

    public static final String PASSWORD = "password-of-the-test";
    public static final String API_TOKEN = "token-of-the-test-0123456789abcdef";
    public static final String METRICS_TOKEN = "token-of-prometheus-0123456789abcdef";
    public static final String SECRET = "secret-of-main-0123456789abcdef";

    @LocalServerPort
    private int port;

    @Autowired
    private CamelContext camel;

    /** Hawtio's way in, for the administrator. */
    public Jolokia jolokia() {
        return new Jolokia(administrator(), camel.getManagementName());
    }

    /** Somebody who has not logged in. */
    public Visitor stranger() {
        return new Visitor(port);
    }

    /** The status and body of what Shopify is answered when it delivers for the store main. */
    public HttpResponse<String> deliver(String path, String type, String body) {
        return stranger()
                .with("X-Shopify-Shop-Domain", "main.myshopify.com")
                .with("X-Shopify-Hmac-Sha256", signature(body))
                .post(path, type, body);
    }

    public static String signature(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Somebody in the admin of the store main; each request bears a session token in its header. */
    public Visitor merchant() {
        return stranger().with("Authorization", "Bearer " + sessionToken()).with("Accept", "text/html, */*");
    }

    public static String sessionToken() {
        return Token.of("main.myshopify.com", "id-of-main", Instant.now()).signed(SECRET);
    }

    /** Somebody who sends name and password with each request. */
    public Visitor administrator() {
        return new Visitor(port).with("Authorization", Visitor.basic(Administrator.NAME, PASSWORD));
    }
}
