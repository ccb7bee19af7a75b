package io.stockroute.scenario;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends webhooks to a server as Shopify does, rightly signed or not. */
public final class WebhookSender {

    private final int port;

    public WebhookSender(int port) {
        this.port = port;
    }

    /** One delivery, as it is to be sent. */
    public record Parcel(String topic, String id, String domain, String secret, String type, String body) {

        public static Parcel of(String topic, String body) {
            return new Parcel(
                    topic,
                    UUID.randomUUID().toString(),
                    "outlet.myshopify.com",
                    Stage.SECRET,
                    "application/json; charset=utf-8",
                    body);
        }

        Parcel signedWith(String other) {
            return new Parcel(topic, id, domain, other, type, body);
        }

        Parcel from(String other) {
            return new Parcel(topic, id, other, secret, type, body);
        }

        Parcel as(String other) {
            return new Parcel(topic, id, domain, secret, other, body);
        }
    }

    /** The status of the answer. */
    public int send(Parcel parcel) {
        return send(parcel, "", Map.of());
    }

    /**
     * @param query of the address, with its question mark
     * @param others headers in place of the usual ones
     */
    int send(Parcel parcel, String query, Map<String, String> others) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/webhooks/shopify" + query))
                .header("Content-Type", parcel.type())
                .POST(HttpRequest.BodyPublishers.ofString(parcel.body()));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Shopify-Topic", parcel.topic());
        headers.put("X-Shopify-Webhook-Id", parcel.id());
        headers.put("X-Shopify-Shop-Domain", parcel.domain());
        headers.put("X-Shopify-API-Version", "2026-10");
        headers.put("X-Shopify-Triggered-At", Instant.now().toString());
        headers.put("X-Shopify-Hmac-Sha256", sign(parcel.body(), parcel.secret()));
        headers.putAll(others);
        headers.forEach(request::header);
        return Server.send(request.build()).statusCode();
    }

    private static String sign(String body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
