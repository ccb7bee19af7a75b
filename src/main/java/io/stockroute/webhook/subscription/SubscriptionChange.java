package io.stockroute.webhook.subscription;

/** One thing to change about a store's webhook subscriptions. */
public sealed interface SubscriptionChange {

    String topic();

    /** Subscribe. */
    record Create(String topic, String uri) implements SubscriptionChange {}

    /** Remove a subscription of ours that is twice there, unwanted, or leads to where we are no longer. */
    record Delete(String id, String topic) implements SubscriptionChange {}
}
