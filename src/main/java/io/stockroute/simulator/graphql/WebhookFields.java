package io.stockroute.simulator.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.graphql.search.Connections;
import io.stockroute.simulator.graphql.search.SearchFields;
import io.stockroute.simulator.state.Gids;
import io.stockroute.simulator.webhook.Subscription;
import io.stockroute.simulator.webhook.Subscriptions.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Webhook subscriptions. */
final class WebhookFields {
    private static final String SUBSCRIPTION = "webhookSubscription";

    private WebhookFields() {}

    static void wire(RuntimeWiring.Builder wiring) {
        wiring.type("QueryRoot", type -> type.dataFetcher("webhookSubscriptions", WebhookFields::subscriptions)
                .dataFetcher("webhookSubscription", env -> ShopFields.typed(env, "WebhookSubscription"))
                .dataFetcher(
                        "webhookSubscriptionsCount",
                        env -> ShopFields.count(
                                Backend.of(env).subscriptions().all().size())));
        wiring.type("Mutation", type -> type.dataFetcher("webhookSubscriptionCreate", WebhookFields::create)
                .dataFetcher("webhookSubscriptionUpdate", WebhookFields::update)
                .dataFetcher("webhookSubscriptionDelete", WebhookFields::delete));
        wiring.type(
                "WebhookSubscription",
                type -> type.dataFetcher(
                        "apiVersion",
                        env -> Map.of(
                                "handle",
                                AdminGraphql.VERSION,
                                "displayName",
                                AdminGraphql.VERSION + " (Latest)",
                                "supported",
                                true)));
    }

    private static Object subscriptions(DataFetchingEnvironment env) {
        Backend shop = Backend.of(env);
        SearchFields<Subscription> fields = new SearchFields<Subscription>()
                .time("created_at", Subscription::createdAt, shop.settings().timeZone())
                .time("updated_at", Subscription::updatedAt, shop.settings().timeZone());
        List<String> topics = env.getArgument("topics");
        String uri = env.getArgument("uri");
        String format = env.getArgument("format");
        Predicate<Subscription> wanted = each -> (topics == null || topics.contains(each.topic()))
                && (uri == null || uri.equals(each.uri()))
                && (format == null || format.equals(each.format()));
        return new Connections<>(fields, Map.of())
                .page(env, shop.subscriptions().all(), wanted);
    }

    private static Object create(DataFetchingEnvironment env) {
        List<Problem> problems = new ArrayList<>();
        Subscription made = Backend.of(env)
                .subscriptions()
                .create(Wiring.argument(env, "topic"), Wiring.argument(env, SUBSCRIPTION), problems);
        return payload(SUBSCRIPTION, made, problems);
    }

    private static Object update(DataFetchingEnvironment env) {
        Subscription old = (Subscription) ShopFields.typed(env, "WebhookSubscription");
        List<Problem> problems = new ArrayList<>();
        if (old == null) {
            problems.add(missing());
            return payload(SUBSCRIPTION, null, problems);
        }
        Subscription changed =
                Backend.of(env).subscriptions().update(old, Wiring.argument(env, SUBSCRIPTION), problems);
        return payload(SUBSCRIPTION, changed, problems);
    }

    private static Object delete(DataFetchingEnvironment env) {
        String gid = Wiring.argument(env, "id");
        Subscription removed = Backend.of(env).subscriptions().remove(Gids.number("WebhookSubscription", gid));
        return removed == null
                ? payload("deletedWebhookSubscriptionId", null, List.of(missing()))
                : payload("deletedWebhookSubscriptionId", gid, List.of());
    }

    private static Problem missing() {
        return new Problem(List.of("id"), "Webhook subscription does not exist");
    }

    private static Map<String, @Nullable Object> payload(String name, @Nullable Object made, List<Problem> problems) {
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        payload.put(name, made);
        payload.put("userErrors", problems);
        return payload;
    }
}
