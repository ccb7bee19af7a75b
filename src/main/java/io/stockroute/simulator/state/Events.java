package io.stockroute.simulator.state;

/** Is told of everything that Shopify would send a webhook for. Called under the shop's lock; must not block. */
public interface Events {
    void happened(Topic topic, Entity subject);
}
