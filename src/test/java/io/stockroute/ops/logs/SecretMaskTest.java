package io.stockroute.ops.logs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {

    private final SecretMask mask =
            new SecretMask(List.of("configured-secret", "configured-secret-of-the-other", "short"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client_id=abc&client_secret=s3cr3t-value&grant_type=client_credentials",
                "{\"access_token\":\"s3cr3t-value\",\"scope\":\"read_orders\"}",
                "http-outgoing-0 << \"{\\\"access_token\\\":\\\"s3cr3t-value\\\"}[\\r][\\n]\"",
                "http-outgoing-0 >> \"X-Shopify-Access-Token: s3cr3t-value[\\r][\\n]\"",
                "headers={X-Shopify-Access-Token=s3cr3t-value, Accept=*/*}",
                "X-Shopify-Hmac-Sha256: s3cr3t-value",
                "x-shopify-hmac-sha256:\"s3cr3t-value\"",
                "Authorization: Bearer s3cr3t-value",
                "authorization=[Basic s3cr3t-value]",
                "sent Bearer s3cr3t-value to it",
                "GET \"/?embedded=1&id_token=s3cr3t-value&host=x\", parameters={masked}",
                "GET /?hmac=s3cr3t-value&shop=x",
                "Set-Cookie: __Host-stockroute=s3cr3t-value; Path=/; Secure",
                "Cookie: JSESSIONID=s3cr3t-value; XSRF-TOKEN=s3cr3t-value",
                "cookie:\"a=b; stockroute-device=s3cr3t-value\"",
                "X-XSRF-TOKEN: s3cr3t-value",
                "password=s3cr3t-value&username=admin",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJzM2NyM3QifQ.s3cr3t-value is no good token",
            })
    void whatHasTheNameOrTheFormOfASecretIsNotShown(String line) {
        assertThat(mask.mask(line)).doesNotContain("s3cr3t-value").contains("******");
    }

    @Test
    void whatIsConfiguredIsNotShownAnywhere() {
        assertThat(mask.mask("a configured-secret, configured-secret-of-the-other and shpat_0123456789abcdef01"))
                .isEqualTo("a ******, ****** and ******");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Log in as 'admin' with the password Xb7 - it is printed only this once",
                "Stores: main, outlet",
                "jdbc:h2:file:./data/stockroute;MODE=PostgreSQL",
                "The store grants no token: check its client-id, client-secret",
                "{\"service\":{\"name\":\"stockroute\"},\"message\":\"short\"}",
                "GET /api/v1/levels?sku=MUG-01",
            })
    void otherLinesStayAsTheyAre(String line) {
        assertThat(mask.mask(line)).isEqualTo(line);
    }

    @Test
    void theMaskIsOverStackTracesAsWell() {
        PatternLayoutEncoder plain = new PatternLayoutEncoder();
        LoggerContext context = new LoggerContext();
        plain.setContext(context);
        plain.setPattern("%m%n%ex");
        plain.start();
        LoggingEvent event = new LoggingEvent(
                "x",
                context.getLogger("x"),
                ch.qos.logback.classic.Level.DEBUG,
                "failed",
                new IllegalStateException("with configured-secret"),
                null);

        assertThat(new String(new MaskedEncoder(plain, mask).encode(event), StandardCharsets.UTF_8))
                .contains("IllegalStateException: with ******")
                .doesNotContain("configured");
    }
}
