package io.stockroute.simulator.webhook;

import io.stockroute.simulator.state.ShopData;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The subscriptions of one shop, with Shopify's checks and messages (capture: webhook-subscription-*.json). */
public final class Subscriptions {
    /** What Shopify would answer in userErrors. */
    public record Problem(List<String> field, String message) {}

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern LOCAL =
            Pattern.compile("localhost|127\\..*|10\\..*|192\\.168\\..*|.*\\.(local|internal)");

    private final ConcurrentSkipListMap<Long, Subscription> all = new ConcurrentSkipListMap<>();
    private final ShopData data;
    private final boolean strictAddresses;

    public Subscriptions(ShopData data, boolean strictAddresses) {
        this.data = data;
        this.strictAddresses = strictAddresses;
    }

    public ConcurrentSkipListMap<Long, Subscription> all() {
        return all;
    }

    public List<Subscription> of(String topic) {
        return all.values().stream().filter(one -> one.topic().equals(topic)).toList();
    }

    public void clear() {
        all.clear();
    }

    public @Nullable Subscription remove(long number) {
        return all.remove(number);
    }

    /** Adds what the input asks for, or adds to {@code problems}. */
    public @Nullable Subscription create(String topic, Map<String, Object> input, List<Problem> problems) {
        return save(null, topic, input, problems);
    }

    public @Nullable Subscription update(Subscription old, Map<String, Object> input, List<Problem> problems) {
        return save(old, old.topic(), input, problems);
    }

    private @Nullable Subscription save(
            @Nullable Subscription old, String topic, Map<String, Object> input, List<Problem> problems) {
        String uri = text(input, "uri", old == null ? "" : old.uri());
        String format = Objects.requireNonNullElse(text(input, "format", old == null ? "JSON" : old.format()), "JSON");
        String name = text(input, "name", old == null ? null : old.name());
        problems.addAll(addressProblems(uri));
        problems.addAll(nameProblems(name, old));
        if (problems.isEmpty() && taken(old, topic, uri, format)) {
            problems.add(address("Address for this topic has already been taken"));
        }
        if (!problems.isEmpty() || uri == null) {
            return null;
        }
        Instant now = data.now();
        Subscription saved = new Subscription(
                old == null ? data.nextNumber() : old.number(),
                topic,
                uri,
                format,
                text(input, "filter", old == null ? null : old.filter()),
                texts(input, "includeFields", old == null ? List.of() : old.includeFields()),
                texts(input, "metafieldNamespaces", old == null ? List.of() : old.metafieldNamespaces()),
                name,
                old == null ? now : old.createdAt(),
                now);
        all.put(saved.number(), saved);
        return saved;
    }

    private List<Problem> addressProblems(@Nullable String uri) {
        if (uri == null || uri.isBlank()) {
            return List.of(address("Address can't be blank"));
        }
        URI address;
        try {
            address = URI.create(uri);
        } catch (IllegalArgumentException e) {
            return List.of(address("Address is invalid"));
        }
        if (!strictAddresses) {
            return List.of();
        }
        if ("http".equals(address.getScheme())) {
            return List.of(address("Address protocol http:// is not supported"));
        }
        String host = address.getHost();
        if (host != null
                && (LOCAL.matcher(host).matches()
                        || host.endsWith(".shopify.com")
                        || host.endsWith(".myshopify.com"))) {
            return List.of(address("Address cannot be a Shopify or an internal domain"));
        }
        return List.of();
    }

    private List<Problem> nameProblems(@Nullable String name, @Nullable Subscription old) {
        if (name == null) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        if (name.isEmpty()) {
            problems.add(named("Name is too short (minimum is 1 character)"));
        }
        if (!NAME.matcher(name).matches()) {
            problems.add(named("Name name field can only contain alphanumeric characters, underscores, and hyphens"));
        } else if (others(old).anyMatch(one -> name.equalsIgnoreCase(one.name()))) {
            problems.add(named("Name already exists, no duplicate allowed"));
        }
        return problems;
    }

    private boolean taken(@Nullable Subscription old, String topic, @Nullable String uri, String format) {
        return others(old)
                .anyMatch(one -> one.topic().equals(topic)
                        && one.uri().equals(uri)
                        && one.format().toLowerCase(Locale.ROOT).equals(format.toLowerCase(Locale.ROOT)));
    }

    private java.util.stream.Stream<Subscription> others(@Nullable Subscription old) {
        return all.values().stream().filter(one -> old == null || one.number() != old.number());
    }

    private static Problem address(String message) {
        return new Problem(List.of("webhookSubscription", "callbackUrl"), message);
    }

    private static Problem named(String message) {
        return new Problem(List.of("webhookSubscription", "name"), message);
    }

    private static @Nullable String text(Map<String, Object> input, String key, @Nullable String otherwise) {
        return input.containsKey(key) ? (String) input.get(key) : otherwise;
    }

    private static List<String> texts(Map<String, Object> input, String key, List<String> otherwise) {
        return input.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : otherwise;
    }
}
