package io.stockroute.simulator.http;

import io.stockroute.simulator.fault.Fault;
import io.stockroute.simulator.graphql.AdminGraphql;
import io.stockroute.simulator.graphql.Call;
import io.stockroute.simulator.graphql.Prepared;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** POST /admin/api/{version}/graphql.json: token, faults, cost, execution, in this order. */
final class AdminEndpoint {
    private final AdminGraphql engine;
    private final ShopEndpoint.Access access;
    private final PoisonedCalls poisonedCalls;
    private final ChangedBody changedBody;
    private volatile String answeredVersion = "";

    AdminEndpoint(AdminGraphql engine, ShopEndpoint.Access access) {
        this.engine = engine;
        this.access = access;
        this.changedBody = new ChangedBody(access.faults().answers());
        this.poisonedCalls = new PoisonedCalls(access.faults().poisons());
    }

    void answerVersion(String version) {
        answeredVersion = version;
    }

    Reply handle(Request request, String version) {
        Map<String, Object> body = request.json();
        if (body == null || !(body.get("query") instanceof String query)) {
            return Reply.json(400, Map.of("errors", Map.of("query", "Required parameter missing or invalid")));
        }
        Prepared prepared = engine.prepare(call(query, body));
        return changedBody.of(answered(request, version, prepared), prepared.names());
    }

    private Reply answered(Request request, String version, Prepared prepared) {
        access.calls().counted(prepared.name());
        Optional<Fault> fault = access.faults().meet(false, prepared.names());
        Reply before =
                fault.map(each -> ShopEndpoint.before(each, access.faults())).orElse(null);
        if (before != null) {
            return before;
        }
        if (!access.tokens().accepts(request.header("X-Shopify-Access-Token"))) {
            return Reply.json(
                    401,
                    Map.of("errors", "[API] Invalid API key or access token (unrecognized login or wrong password)"));
        }
        Reply poisoned = prepared.errors().isEmpty() ? poisonedCalls.before(prepared) : null;
        Reply reply = poisoned != null ? poisoned : executed(prepared, fault.orElse(null));
        String used = answeredVersion.isEmpty() ? version : answeredVersion;
        return ShopEndpoint.after(fault, access.faults(), reply.with("X-Shopify-API-Version", used));
    }

    private Reply executed(Prepared prepared, @Nullable Fault fault) {
        Map<String, @Nullable Object> answer = answer(prepared, fault);
        if (access.faults().answers().isWithoutCost()) {
            stripCost(answer);
        }
        Reply poisoned = poisonedCalls.instead(prepared, answer);
        return poisoned != null ? poisoned : Reply.json(200, answer);
    }

    private static void stripCost(Map<String, @Nullable Object> answer) {
        Map<String, @Nullable Object> others = new LinkedHashMap<>();
        if (answer.remove("extensions") instanceof Map<?, ?> all) {
            all.forEach((name, value) -> others.put(String.valueOf(name), value));
        }
        others.remove("cost");
        if (!others.isEmpty()) {
            answer.put("extensions", others);
        }
    }

    private static Call call(String query, Map<String, Object> body) {
        Map<String, Object> variables = new LinkedHashMap<>();
        if (body.get("variables") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> variables.put(String.valueOf(name), value));
        }
        String operation = body.get("operationName") instanceof String name ? name : null;
        return new Call(query, operation, variables);
    }

    private Map<String, @Nullable Object> answer(Prepared prepared, @Nullable Fault fault) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        if (!prepared.errors().isEmpty()) {
            body.put("errors", prepared.errors());
            return body;
        }
        if (fault == Fault.INTERNAL_ERROR) {
            body.put("errors", List.of(ApiErrors.internal()));
            return body;
        }
        if (fault == Fault.THROTTLED || !access.bucket().reserve(prepared.cost())) {
            access.calls().throttledOnce();
            body.put("errors", List.of(ApiErrors.throttled()));
            body.put("extensions", Map.of("cost", cost(prepared.cost(), null)));
            return body;
        }
        prepared.idempotencyKeys().forEach(access.calls()::keyUsed);
        body.putAll(engine.answer(prepared, access.backend()));
        int actual = actualCost(prepared, body.get("data"));
        access.bucket().giveBack(prepared.cost() - actual);
        access.calls().paid(prepared.name(), actual);
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("cost", cost(prepared.cost(), actual));
        if (body.get("extensions") instanceof Map<?, ?> found) {
            found.forEach((name, value) -> extensions.put(String.valueOf(name), value));
        }
        body.put("extensions", extensions);
        return body;
    }

    @SuppressWarnings("unchecked")
    private int actualCost(Prepared prepared, @Nullable Object data) {
        int actual = data == null ? 0 : engine.actualCost(prepared, (Map<String, Object>) data);
        return Math.min(prepared.cost(), actual);
    }

    private Map<String, @Nullable Object> cost(int requested, @Nullable Integer actual) {
        Map<String, @Nullable Object> cost = new LinkedHashMap<>();
        cost.put("requestedQueryCost", requested);
        cost.put("actualQueryCost", actual);
        cost.put("throttleStatus", access.bucket().status());
        return cost;
    }
}
