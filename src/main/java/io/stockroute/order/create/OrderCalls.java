package io.stockroute.order.create;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stockroute.Texts;
import io.stockroute.order.decide.ImportDecision.Import;
import io.stockroute.order.rows.DestinationOrder;
import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.Sync;
import io.stockroute.settings.Syncs;
import io.stockroute.settings.Tuning;
import io.stockroute.shopify.ShopifyCall;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The calls that make an order or a draft order in Source; they leave soon or not at all. */
@Component
public class OrderCalls {

    private static final int LONGEST_NOTE = 5000;

    private final Syncs syncs;
    private final RefusedFields refused;
    private final Clock clock;
    private final Duration lookFor;

    public OrderCalls(Syncs syncs, RefusedFields refused, Clock clock, Tuning tuning) {
        this.syncs = syncs;
        this.refused = refused;
        this.clock = clock;
        this.lookFor = tuning.orders().lookFor();
    }

    public ShopifyCall real(DestinationOrder order, Import decision, SourcePreparation preparation) {
        ShopifyCall call = new CreateOrder(decision.plan())
                .call(order.source(), preparation.uniqueOrigin(), preparation.takesCustomers());
        return accepted(order, call);
    }

    public ShopifyCall draft(DestinationOrder order, Import decision, SourcePreparation preparation) {
        return accepted(order, draft(order, decision).call(order.source(), preparation.customer()));
    }

    /**
     * What Shopify answered to either call.
     *
     * @param call as it was sent
     */
    public CreateOutcome outcome(DestinationOrder order, Import decision, ShopifyCall call, JsonNode data) {
        CreateOutcome outcome =
                switch (order.kind()) {
                    case ORDER -> new CreateOrder(decision.plan()).outcome(data);
                    case DRAFT -> draft(order, decision).outcome(data);
                };
        if (!(outcome instanceof CreateOutcome.Refused refusal)) {
            return outcome;
        }
        Set<String> fields = new OptionalFields(input(call))
                .refused(data.valueStream()
                        .map(payload -> payload.path("userErrors"))
                        .findFirst()
                        .orElse(MissingNode.getInstance()));
        return fields.isEmpty() ? refusal : new CreateOutcome.FieldsRefused(fields, refusal.words());
    }

    /** The same call without what Source has refused, and with a note that says so. */
    private ShopifyCall accepted(DestinationOrder order, ShopifyCall call) {
        ObjectNode input = input(call);
        List<String> removed = new OptionalFields(input).remove(refused.of(order.id()));
        if (!removed.isEmpty()) {
            String said = "Refused by Shopify, so left out:\n" + String.join("\n", removed);
            String note = input.path("note").asText("");
            input.put(
                    "note",
                    note.isEmpty()
                            ? Texts.shortened(said, LONGEST_NOTE)
                            : Texts.shortened(note, Math.max(2, LONGEST_NOTE - said.length() - 2)) + "\n\n" + said);
        }
        return call.until(latest());
    }

    private static ObjectNode input(ShopifyCall call) {
        return (ObjectNode)
                (call.variables().has("order")
                        ? call.variables().get("order")
                        : call.variables().get("input"));
    }

    private CreateDraftOrder draft(DestinationOrder order, Import decision) {
        return new CreateDraftOrder(decision.plan(), settings(order), clock.instant());
    }

    private Instant latest() {
        return SendRule.latest(clock.instant(), lookFor);
    }

    /** A sync that was removed since the order was decided keeps nobody from taking down what came of it. */
    private OrderSettings settings(DestinationOrder order) {
        return syncs.find(order.sync()).map(Sync::orders).orElseGet(OrderSettings::defaults);
    }
}
