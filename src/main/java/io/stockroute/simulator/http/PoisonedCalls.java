package io.stockroute.simulator.http;

import io.stockroute.simulator.fault.Poison;
import io.stockroute.simulator.fault.Poison.Effect;
import io.stockroute.simulator.fault.Poisons;
import io.stockroute.simulator.graphql.Prepared;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of a call that touches a poisoned record: before it is executed, or once its answer shows the record. */
final class PoisonedCalls {
    private static final Set<Effect> NOT_EXECUTED = EnumSet.of(Effect.INTERNAL_ERROR, Effect.HTTP_500, Effect.TIMEOUT);
    private static final Set<Effect> EXECUTED = EnumSet.of(Effect.INTERNAL_ERROR_AFTER, Effect.TIMEOUT_AFTER);
    private static final Set<Effect> BROKEN = EnumSet.complementOf(EnumSet.of(Effect.REFUSED));

    private final Poisons poisons;

    PoisonedCalls(Poisons poisons) {
        this.poisons = poisons;
    }

    /** The answer of a call whose input names a poisoned record, or null when it is to be executed. */
    @Nullable
    Reply before(Prepared call) {
        return poisons.in(call.inputs(), call.names(), NOT_EXECUTED)
                .map(this::reply)
                .orElse(null);
    }

    /** The answer instead of the one that an executed call would get, or null. */
    @Nullable
    Reply instead(Prepared call, Map<String, @Nullable Object> answer) {
        return poisons.in(call.inputs(), call.names(), EXECUTED)
                .or(() -> poisons.in(answer.get("data"), call.names(), BROKEN))
                .map(this::reply)
                .orElse(null);
    }

    private Reply reply(Poison poison) {
        return switch (poison.effect()) {
            case INTERNAL_ERROR, INTERNAL_ERROR_AFTER ->
                Reply.json(200, Map.of("errors", List.of(ApiErrors.internal())));
            case HTTP_500 -> ShopEndpoint.refusal(500);
            case TIMEOUT, TIMEOUT_AFTER -> {
                poisons.holdOpen(poison);
                yield Reply.connectionLost();
            }
            case REFUSED -> throw new IllegalStateException("refused by the mutation itself: " + poison.record());
        };
    }
}
