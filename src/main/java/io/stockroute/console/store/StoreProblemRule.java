package io.stockroute.console.store;

import io.stockroute.AccessProblem;
import io.stockroute.settings.StoreStates.State;
import io.stockroute.shopify.MissingScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with a store and what to do about it, in words. */
final class StoreProblemRule {

    /** What to do where it continues automatically. */
    static final String RETRIED = "Nothing: it is retried every minute";

    private StoreProblemRule() {}

    /** A call to the store that came to nothing, its orders that could not be asked for, or orders that wait for it to let us in. */
    record Failing(Instant since, String reason, Optional<AccessProblem> problem) {}

    /** @param asked when the store last told its scopes */
    static List<StoreProblem> of(
            String store,
            Optional<Instant> uninstalled,
            Optional<Failing> calls,
            Optional<Failing> orders,
            Optional<Failing> waiting,
            List<MissingScope> lacking,
            Instant asked) {
        if (uninstalled.isPresent()) {
            return List.of(new StoreProblem(
                    store,
                    "app removed",
                    uninstalled.get(),
                    "The app was removed from the store.",
                    "Install it again. Nothing is lost: everything is read again then."));
        }
        List<StoreProblem> all = new ArrayList<>();
        calls.ifPresent(failing -> all.add(
                new StoreProblem(store, "failing", failing.since(), failing.reason(), todo(failing.problem()))));
        List<MissingScope> needed =
                lacking.stream().filter(MissingScope::needed).toList();
        if (!needed.isEmpty()) {
            all.add(new StoreProblem(
                    store,
                    "lacks scopes",
                    asked,
                    sentence(needed),
                    "Grant them to the store's app and install it again."));
        }
        if (calls.isEmpty()) {
            orders.ifPresent(failing -> all.add(new StoreProblem(
                    store, "orders not read", failing.since(), failing.reason(), todo(failing.problem()))));
            waiting.ifPresent(failing -> all.add(new StoreProblem(
                    store, "orders wait", failing.since(), failing.reason(), todo(failing.problem()))));
        }
        return all;
    }

    /** What is wrong with a store that answers queries only; null: nothing. */
    static @Nullable String changesFail(State state) {
        return state.changesFailingSince() == null
                ? null
                : "The store answers queries and fails on every change. The last failure: " + state.changesFailure();
    }

    /** As above, as a problem. */
    static Optional<StoreProblem> changes(State state) {
        Instant since = state.changesFailingSince();
        String reason = changesFail(state);
        return since == null || reason == null || state.failingSince() != null || state.uninstalledAt() != null
                ? Optional.empty()
                : Optional.of(new StoreProblem(state.store(), "changes fail", since, reason, todo(Optional.empty())));
    }

    private static String sentence(List<MissingScope> needed) {
        return "Its app lacks "
                + needed.stream().map(lack -> lack.scope() + " " + lack.use()).collect(Collectors.joining(", "))
                + ".";
    }

    /** @param problem why the store does not let us in; empty: it does not answer, or not as it should */
    static String todo(Optional<AccessProblem> problem) {
        return problem.map(StoreProblemRule::todo)
                .orElse(RETRIED + ", and nothing is lost meanwhile. If it lasts, look at Shopify's status page.");
    }

    private static String todo(AccessProblem problem) {
        return switch (problem) {
            case SHOP_FROZEN ->
                "The shop's owner has to settle its bill with Shopify. Everything continues automatically afterwards.";
            case SHOP_LOCKED ->
                "Shopify has locked the shop: ask Shopify. Everything continues automatically afterwards.";
            case NO_ADMIN_API -> "Correct the store's domain or api-url in application.yaml and restart.";
            case SCOPES -> "Grant the store's app the scopes that its part needs and install it again.";
            case CREDENTIALS -> "Renew the store's token or client secret, or install its app again; then restart.";
        };
    }
}
