package io.stockroute.webhook.intake;

import io.stockroute.Texts;
import io.stockroute.Utc;
import io.stockroute.webhook.DeliveryState;
import io.stockroute.webhook.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Instant;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** A delivery that is not stored yet: the row that it becomes. */
record NewDelivery(SqlParameterSource row) {

    static final String INSERT = """
            insert into delivery (store, webhook_id, event_id, topic, api_version, triggered_at, received_at,
                                  body, digest, level_hint, state, due_at)
            values (:store, :webhook, :event, :topic, :version, :triggered, :now, :body, :digest, :hint, :state,
                current_timestamp)
            on conflict do nothing""";

    static NewDelivery of(WebhookRequest request, Instant received) {
        return new NewDelivery(new MapSqlParameterSource()
                .addValue("state", DeliveryState.RECEIVED.name())
                .addValue("store", request.sender().name())
                .addValue("webhook", request.webhookId().orElseGet(() -> fingerprint(request)))
                .addValue("event", request.eventId().orElse(null), Types.VARCHAR)
                .addValue("topic", request.topic())
                .addValue("version", request.apiVersion().orElse(null), Types.VARCHAR)
                .addValue("triggered", request.triggeredAt().map(Utc::at).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("now", Utc.at(received))
                .addValue("body", Texts.storable(new String(KeptBody.of(request), StandardCharsets.UTF_8)))
                .addValue("hint", request.isLevelHint())
                .addValue("digest", BodyDigest.of(request).orElse(null), Types.VARCHAR));
    }

    /** Shopify always sends an id; should it not, equal bodies of one topic count as the same delivery. */
    private static String fingerprint(WebhookRequest request) {
        return BodyDigest.sha256(request.topic(), request.body());
    }
}
