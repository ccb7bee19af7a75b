package io.stockroute.simulator.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stockroute.simulator.fault.Fault;
import io.stockroute.simulator.fault.Faults;
import io.stockroute.simulator.state.Entity;
import io.stockroute.simulator.state.Events;
import io.stockroute.simulator.state.ShopData;
import io.stockroute.simulator.state.Topic;
import io.stockroute.simulator.webhook.Delivery.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Tells the subscribers of one shop. The body is built when the delivery is first sent, not when it was triggered,
 * and stays the same over its retries; the order of deliveries is not promised.
 */
public final class Deliveries implements Events {
    /** How a delivery reaches its subscriber and how long retries wait. */
    public record Terms(String domain, String apiVersion, Duration retryBase, SigningSecret secret) {}

    /** The client secret that signs at this moment. */
    public interface SigningSecret {
        String current();
    }

    private static final int RETRIES = 8;
    private static final int REMEMBERED = 10_000;

    private final ObjectMapper json = new ObjectMapper();
    private final ConcurrentLinkedDeque<Delivery> log = new ConcurrentLinkedDeque<>();
    private final Map<Long, Instant> lastSuccess = new ConcurrentHashMap<>();
    private final AtomicInteger pending = new AtomicInteger();
    private final AtomicInteger remembered = new AtomicInteger();
    private final Courier courier;
    private final Faults faults;
    private final Terms terms;
    private final Bodies bodies;
    private @Nullable ShopData data;
    private @Nullable Subscriptions subscriptions;

    public Deliveries(Courier courier, Faults faults, Terms terms, Bodies bodies) {
        this.courier = courier;
        this.faults = faults;
        this.terms = terms;
        this.bodies = bodies;
    }

    /** Closes the circle: the shop's data tells of changes, and the subscriptions live in the shop. */
    public void attach(ShopData shopData, Subscriptions shopSubscriptions) {
        data = shopData;
        subscriptions = shopSubscriptions;
    }

    @Override
    public void happened(Topic topic, Entity subject) {
        if (data == null || subscriptions == null) {
            return;
        }
        List<Subscription> subscribers = subscriptions.of(topic.name());
        String eventId = subscribers.isEmpty() ? "" : UUID.randomUUID().toString();
        for (Subscription subscription : subscribers) {
            start(new Delivery(eventId, topic, subject, subscription, data.now()));
        }
    }

    /** Sends the topic's sample to its subscribers, as a button in the admin does; how many there are. */
    public int sample(Topic topic) {
        if (data == null || subscriptions == null) {
            return 0;
        }
        String body = Samples.of(topic, bodies.time(data.now()));
        List<Subscription> subscribers = subscriptions.of(topic.name());
        subscribers.forEach(each -> start(Delivery.sample(topic, each, body, data.now())));
        return subscribers.size();
    }

    private void start(Delivery delivery) {
        remember(delivery);
        Optional<Fault> fault = faults.meet(
                true, List.of(delivery.topic().header(), delivery.topic().name()));
        if (fault.filter(Fault.DROP_DELIVERY::equals).isPresent()) {
            delivery.ended(Outcome.DROPPED);
            return;
        }
        pending.incrementAndGet();
        Duration delay = Duration.ZERO;
        if (fault.filter(Fault.DELAY_DELIVERY::equals).isPresent()) {
            delay = faults.delay();
        } else if (fault.filter(Fault.REORDER_DELIVERY::equals).isPresent()) {
            build(delivery);
            delay = faults.delay();
        } else if (fault.filter(Fault.DUPLICATE_DELIVERY::equals).isPresent()) {
            pending.incrementAndGet();
            courier.later(faults.delay(), () -> attempt(delivery, 1));
        }
        courier.later(delay, () -> attempt(delivery, 1));
    }

    private void attempt(Delivery delivery, int number) {
        Subscription subscription = delivery.subscription();
        if (subscriptions == null || !subscriptions.all().containsKey(subscription.number())) {
            if (delivery.topic() != Topic.APP_UNINSTALLED) {
                if (delivery.outcome() == Outcome.PENDING) {
                    delivery.ended(Outcome.ABANDONED);
                }
                pending.decrementAndGet();
                return;
            }
        }
        build(delivery);
        byte[] body = delivery.body().getBytes(StandardCharsets.UTF_8);
        int status = courier.post(subscription.uri(), headers(delivery, body), body);
        delivery.attempted(status);
        if (status >= 200 && status < 300) {
            lastSuccess.put(subscription.number(), Instant.now());
            delivery.ended(Outcome.DELIVERED);
            pending.decrementAndGet();
        } else if (number <= RETRIES) {
            Duration wait = terms.retryBase().multipliedBy(1L << (number - 1));
            courier.later(wait, () -> attempt(delivery, number + 1));
        } else {
            giveUp(delivery);
        }
    }

    /** After all retries failed, with no success in between, the subscription is removed. */
    private void giveUp(Delivery delivery) {
        if (delivery.outcome() != Outcome.DELIVERED) {
            delivery.ended(Outcome.FAILED);
        }
        Instant success = lastSuccess.get(delivery.subscription().number());
        if (subscriptions != null && (success == null || success.isBefore(delivery.builtAt()))) {
            subscriptions.remove(delivery.subscription().number());
        }
        pending.decrementAndGet();
    }

    private void build(Delivery delivery) {
        synchronized (delivery) { // never on this: a trigger comes with the shop's lock held
            if (data != null && delivery.body().isEmpty()) {
                delivery.built(render(delivery, data));
            }
        }
    }

    private String render(Delivery delivery, ShopData data) {
        Map<String, @Nullable Object> body = data.read(() -> bodies.of(delivery.topic(), delivery.subject()));
        List<String> fields = delivery.subscription().includeFields();
        if (!fields.isEmpty()) {
            body = new LinkedHashMap<>(body);
            body.keySet().retainAll(fields);
        }
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a webhook body that is no JSON", e);
        }
    }

    private Map<String, String> headers(Delivery delivery, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "Shopify-Captain-Hook");
        headers.put("X-Shopify-Topic", delivery.topic().header());
        headers.put("X-Shopify-Hmac-Sha256", Signature.of(body, terms.secret().current()));
        headers.put("X-Shopify-Shop-Domain", terms.domain());
        headers.put("X-Shopify-API-Version", terms.apiVersion());
        headers.put("X-Shopify-Webhook-Id", delivery.webhookId());
        headers.put("X-Shopify-Event-Id", delivery.eventId());
        headers.put("X-Shopify-Triggered-At", delivery.triggeredAt().toString());
        if (delivery.test()) {
            headers.put("X-Shopify-Test", "true");
        }
        String name = delivery.name();
        if (name != null) {
            headers.put("X-Shopify-Name", name);
        }
        return headers;
    }

    private void remember(Delivery delivery) {
        log.addLast(delivery);
        if (remembered.incrementAndGet() > REMEMBERED) {
            log.pollFirst();
        }
    }

    /** The last deliveries, oldest first. */
    public List<Delivery> log() {
        return List.copyOf(log);
    }

    /** How many deliveries are on their way or wait for a retry. */
    public int pending() {
        return pending.get();
    }
}
