package io.stockroute.simulator.http;

import io.stockroute.simulator.bulk.BulkOperation;
import io.stockroute.simulator.fault.Fault;
import io.stockroute.simulator.fault.Faults;
import io.stockroute.simulator.graphql.AdminGraphql;
import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.LeakyBucket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Everything one shop answers over HTTP, with its faults. */
public final class ShopEndpoint {
    private static final Pattern GRAPHQL = Pattern.compile("/admin/api/([^/]+)/graphql\\.json");
    private static final Pattern BULK = Pattern.compile("/bulk/(\\d{1,19})\\.jsonl");

    private final AdminEndpoint admin;
    private final Access access;
    private final ChangedBody changedBody;

    /** What a shop is made of, seen from the server. */
    public record Access(Backend backend, Tokens tokens, Faults faults, ApiCalls calls, LeakyBucket bucket) {}

    public ShopEndpoint(AdminGraphql engine, Access access) {
        this.access = access;
        this.changedBody = new ChangedBody(access.faults().answers());
        this.admin = new AdminEndpoint(engine, access);
    }

    /** Every answer names this version instead of the one asked for; empty ends it. */
    public void answerVersion(String version) {
        admin.answerVersion(version);
    }

    /** Handles a path below the shop's own. */
    public Reply handle(Request request, String path) {
        if (access.faults().isDown()) {
            return Reply.connectionLost();
        }
        if (access.faults().status() != 0) {
            return refusal(access.faults().status());
        }
        Matcher graphql = GRAPHQL.matcher(path);
        Reply reply;
        if (graphql.matches()) {
            reply = request.method().equals("POST")
                    ? admin.handle(request, graphql.group(1))
                    : Reply.json(405, Map.of("errors", "Method Not Allowed"));
        } else if (path.equals("/admin/oauth/access_token")) {
            reply = withFaults(List.of("access_token"), () -> token(request));
        } else if (BULK.matcher(path).matches()) {
            reply = withFaults(List.of("bulk_result"), () -> bulkResult(path));
        } else {
            reply = Reply.json(404, Map.of("errors", "Not Found"));
        }
        return reply.with("X-Request-Id", UUID.randomUUID().toString());
    }

    private Reply withFaults(List<String> names, Supplier<Reply> work) {
        access.calls().counted(names.get(0));
        Optional<Fault> fault = access.faults().meet(false, names);
        Reply before = fault.map(each -> before(each, access.faults())).orElse(null);
        return changedBody.of(before != null ? before : after(fault, access.faults(), work.get()), names);
    }

    /** The answer of a fault that keeps a call from being executed, or null. */
    static @Nullable Reply before(Fault fault, Faults faults) {
        return switch (fault) {
            case HTTP_500 -> refusal(500);
            case HTTP_502 -> refusal(502);
            case HTTP_503 -> refusal(503);
            case HTTP_429 ->
                refusal(429)
                        .with(
                                "Retry-After",
                                String.format(
                                        Locale.ROOT, "%.1f", faults.retryAfter().toMillis() / 1000.0));
            case LOST_BEFORE -> Reply.connectionLost();
            default -> null;
        };
    }

    /** The answer after the call was executed: lost, late or as it is. */
    static Reply after(Optional<Fault> fault, Faults faults, Reply reply) {
        if (fault.filter(Fault.LOST_AFTER::equals).isPresent()) {
            return Reply.connectionLost();
        }
        if (fault.filter(Fault.SLOW::equals).isPresent()) {
            try {
                TimeUnit.MILLISECONDS.sleep(faults.slowness().toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Reply.connectionLost();
            }
        }
        return reply;
    }

    static Reply refusal(int status) {
        String text =
                switch (status) {
                    case 402 -> "Payment Required";
                    case 403 -> "Forbidden";
                    case 423 -> "Locked";
                    case 429 ->
                        "Exceeded 2 calls per second for api client. Reduce request rates to resume uninterrupted service.";
                    case 500 -> "Internal Server Error";
                    case 502 -> "Bad Gateway";
                    case 503 -> "Service Unavailable";
                    default -> "HTTP " + status;
                };
        return Reply.json(status, Map.of("errors", text));
    }

    /** The client credentials grant (facts.md section 17). */
    private Reply token(Request request) {
        Map<String, String> fields = request.fields();
        if (!"client_credentials".equals(fields.get("grant_type"))) {
            return Reply.json(400, Map.of("error", "unsupported_grant_type"));
        }
        return access.tokens()
                .grant(fields.get("client_id"), fields.get("client_secret"))
                .map(token -> Reply.json(
                        200,
                        Map.of(
                                "access_token",
                                token,
                                "scope",
                                "read_products,read_inventory,write_inventory,read_locations,read_orders",
                                "expires_in",
                                access.tokens().lifetimeSeconds())))
                .orElseGet(() -> Reply.json(
                        401,
                        Map.of("error", "invalid_client", "error_description", "The client credentials are invalid.")));
    }

    private Reply bulkResult(String path) {
        Matcher matcher = BULK.matcher(path);
        BulkOperation operation =
                matcher.matches() ? access.backend().bulk().all().get(Long.parseLong(matcher.group(1))) : null;
        if (operation == null || operation.url() == null) {
            return Reply.text(404, "no such result\n");
        }
        return new Reply(
                200,
                Map.of("Content-Type", "application/jsonl"),
                operation.result().jsonl(),
                false);
    }
}
