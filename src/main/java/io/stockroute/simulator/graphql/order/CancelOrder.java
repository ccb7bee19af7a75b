package io.stockroute.simulator.graphql.order;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.graphql.AdminError;
import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.Input;
import io.stockroute.simulator.graphql.UserErrors;
import io.stockroute.simulator.graphql.Wiring;
import io.stockroute.simulator.state.Gids;
import io.stockroute.simulator.state.OpenQuestion;
import io.stockroute.simulator.state.order.CancelJob;
import io.stockroute.simulator.state.order.Cancellations;
import io.stockroute.simulator.state.order.Order;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** orderCancel, and what comes of it (captures: orderCancel-*). The answer is given before the job is done. */
public final class CancelOrder {
    private static final int LONGEST_NOTE = 255;

    private final Backend shop;
    private final Input input;
    private final UserErrors errors = new UserErrors();

    private CancelOrder(Backend shop, Map<String, Object> arguments) {
        this.shop = shop;
        this.input = Input.root(arguments);
    }

    public static void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher(
                        "orderCancel", env -> new CancelOrder(Backend.of(env), env.getArguments()).run()));
        wiring.type(
                "QueryRoot",
                type -> type.dataFetcher("job", env -> Backend.of(env).data().job(Wiring.argument(env, "id"))));
        wiring.type("OrderCancelPayload", type -> type.dataFetcher("jobResult", CancelOrder::result));
        wiring.type("Job", type -> type.dataFetcher("id", env -> view(env).gid())
                .dataFetcher("done", env -> status(env) != CancelJob.Status.STARTED));
        wiring.type("OrderCancelJobResult", type -> type.dataFetcher(
                        "id", env -> view(env).gid())
                .dataFetcher("done", env -> status(env) != CancelJob.Status.STARTED)
                .dataFetcher("status", CancelOrder::status)
                .dataFetcher("order", env -> view(env).job().order())
                .dataFetcher("errors", CancelOrder::failures));
    }

    private Map<String, @Nullable Object> run() {
        shop.access().scopes().require("orderCancel", "write_orders");
        Order order = shop.data().orders().get(Gids.number("Order", input.text("orderId")));
        check(order);
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        if (order != null && errors.none()) {
            boolean refund = input.flag("refund") || input.child("refundMethod").isPresent();
            Cancellations.Request request = new Cancellations.Request(
                    input.text("reason"), input.flag("restock"), refund, input.textOrNull("staffNote"));
            CancelJob job = shop.orders().acts().cancellations().start(order, request, CreateOrder.API);
            payload.put("job", new Started(job.job()));
            payload.put("jobResult", new Started(job.result()));
        }
        payload.put("orderCancelUserErrors", errors.all());
        payload.put("userErrors", errors.all());
        return payload;
    }

    private void check(@Nullable Order order) {
        if (order == null) {
            errors.add("NOT_FOUND", "Order does not exist", List.of("orderId"));
            return;
        }
        if (input.has("staffNote") && input.text("staffNote").length() > LONGEST_NOTE) {
            errors.add("INVALID", "Staff note is too long. Maximum length is 255 characters.", List.of("staffNote"));
        }
        if (input.has("refund") && input.has("refundMethod")) {
            errors.add(
                    "INVALID", "Only one of the arguments `refund` or `refund_method` is allowed.", List.of("refund"));
        }
        String obstacle = shop.orders().acts().cancellations().obstacle(order);
        if (obstacle != null && errors.none()) {
            errors.add("INVALID", obstacle, List.of("orderId"));
        }
    }

    /** A job as the mutation shows it: whatever has come of it meanwhile, it has just begun. */
    private record Started(CancelJob.View view) {}

    private static @Nullable Object result(DataFetchingEnvironment env) {
        requireVisible(Backend.of(env), "jobResult");
        return Wiring.<Map<String, @Nullable Object>>source(env).get("jobResult");
    }

    /** Nobody knows whether every app may see what came of it; the order shows it in any case. */
    public static void requireVisible(Backend shop, String field) {
        if (shop.orders().acts().terms().otherwise(OpenQuestion.CANCEL_JOBS_ARE_HIDDEN)) {
            throw AdminError.accessDenied(field, "The user must have the cancel_orders permission.");
        }
    }

    private static CancelJob.View view(DataFetchingEnvironment env) {
        return Wiring.source(env) instanceof Started started ? started.view() : Wiring.source(env);
    }

    private static CancelJob.Status status(DataFetchingEnvironment env) {
        return Wiring.source(env) instanceof Started
                ? CancelJob.Status.STARTED
                : view(env).job().status();
    }

    private static Object failures(DataFetchingEnvironment env) {
        UserErrors failures = new UserErrors();
        String failure = view(env).job().failure();
        if (failure != null && status(env) == CancelJob.Status.FAILED) {
            failures.add("INVALID", failure, null);
        }
        return failures.all();
    }
}
