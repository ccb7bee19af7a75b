package io.stockroute.simulator.webhook;

import io.stockroute.simulator.state.Entity;
import io.stockroute.simulator.state.Topic;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One delivery to one subscriber, over all its attempts. */
public final class Delivery {
    /** What became of it. */
    public enum Outcome {
        PENDING,
        DELIVERED,
        /** All retries failed. */
        FAILED,
        /** A fault kept it from being sent. */
        DROPPED,
        /** Its subscription was removed before it got through. */
        ABANDONED
    }

    private final String webhookId = UUID.randomUUID().toString();
    private final String eventId;
    private final Topic topic;
    private final Entity subject;
    private final Subscription subscription;
    private final Instant triggeredAt;
    private final boolean test;
    private volatile String body = "";
    private volatile Instant builtAt = Instant.EPOCH;
    private volatile int attempts;
    private volatile int lastStatus;
    private volatile Outcome outcome = Outcome.PENDING;

    Delivery(String eventId, Topic topic, Entity subject, Subscription subscription, Instant triggeredAt) {
        this(eventId, topic, subject, subscription, triggeredAt, false);
    }

    /** A sample with an invented subject. */
    static Delivery sample(Topic topic, Subscription subscription, String body, Instant now) {
        Delivery delivery = new Delivery(UUID.randomUUID().toString(), topic, subscription, subscription, now, true);
        delivery.built(body);
        return delivery;
    }

    private Delivery(
            String eventId, Topic topic, Entity subject, Subscription subscription, Instant triggeredAt, boolean test) {
        this.eventId = eventId;
        this.topic = topic;
        this.subject = subject;
        this.subscription = subscription;
        this.triggeredAt = triggeredAt;
        this.test = test;
    }

    public String webhookId() {
        return webhookId;
    }

    public String eventId() {
        return eventId;
    }

    public Topic topic() {
        return topic;
    }

    public Entity subject() {
        return subject;
    }

    public Subscription subscription() {
        return subscription;
    }

    public Instant triggeredAt() {
        return triggeredAt;
    }

    /** The body, empty until it was built; it stays the same over all retries. */
    public String body() {
        return body;
    }

    public int attempts() {
        return attempts;
    }

    /** The HTTP status of the last attempt; 0 when there was no answer. */
    public int lastStatus() {
        return lastStatus;
    }

    public Outcome outcome() {
        return outcome;
    }

    void built(String text) {
        body = text;
        builtAt = Instant.now();
    }

    synchronized void attempted(int status) {
        attempts += 1;
        lastStatus = status;
    }

    void ended(Outcome value) {
        outcome = value;
    }

    /** Whether it is a sample that somebody had sent. */
    boolean test() {
        return test;
    }

    /** When the body was built, by the wall clock. */
    Instant builtAt() {
        return builtAt;
    }

    /** The subscriber's own name for the subscription, if it has one. */
    @Nullable
    String name() {
        return subscription.name();
    }
}
