package io.stockroute.webhook;

import io.stockroute.webhook.intake.Intake.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The headers that come with a body. Its signature does not cover them: whoever has seen one delivery can send its body again under any of
 * them. They are kept, so they must be of a length that can be kept.
 */
public final class WebhookHeaders {

    private static final String TRIGGERED_AT = "X-Shopify-Triggered-At";

    private static final Map<String, Pattern> SHAPES = Map.of(
            "X-Shopify-Topic",
            Pattern.compile("(?=.{3,64}$)[a-z_]+(/[a-z_]+)+"),
            "X-Shopify-Webhook-Id",
            Pattern.compile("[\\x21-\\x7e]{1,100}"),
            "X-Shopify-Event-Id",
            Pattern.compile("[\\x21-\\x7e]{1,100}"),
            "X-Shopify-API-Version",
            Pattern.compile("[A-Za-z0-9-]{1,16}"),
            TRIGGERED_AT,
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]{5,18}(Z|[+-]\\d\\d:?\\d\\d)"));

    private WebhookHeaders() {}

    /**
     * Why a delivery is not accepted though its body is genuine.
     *
     * @param oldest deliveries of before are not remembered any more, so one that comes again would not be recognised. Shopify repeats for
     *     four hours only (facts.md section 14)
     */
    static Optional<Refused> refusal(HttpServletRequest request, Instant oldest) {
        if (!SHAPES.entrySet().stream().allMatch(shape -> isShaped(request, shape.getKey(), shape.getValue()))) {
            return Optional.of(Refused.MALFORMED);
        }
        return triggeredAt(request).filter(at -> at.isBefore(oldest)).map(at -> Refused.TOO_OLD);
    }

    /** When what the delivery tells of happened; empty if it does not say so in a form that we know. */
    public static Optional<Instant> triggeredAt(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getHeader(TRIGGERED_AT))
                    .map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean isShaped(HttpServletRequest request, String name, Pattern shape) {
        List<String> values = Collections.list(request.getHeaders(name));
        return values.size() <= 1
                && values.stream().allMatch(value -> shape.matcher(value).matches());
    }
}
