package io.stockroute.webhook.compliance;

import io.stockroute.settings.StoreHealth;
import io.stockroute.settings.StoreRedaction;
import io.stockroute.settings.StoreRedaction.Customer;
import io.stockroute.shopify.ShopifyException.StoreUnauthorized;
import io.stockroute.webhook.PersonalDataRequests;
import io.stockroute.webhook.PersonalDataState;
import io.stockroute.webhook.delivery.Delivery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers Shopify's three mandatory requests about personal data. Stockroute keeps customers' data nowhere but in the bodies of deliveries,
 * as long as these are not done, and where Shopify's own words about an order quote it.
 */
@Component
public class ComplianceRequests {

    private final ComplianceProof proof;
    private final PersonalDataRequests requests;
    private final CustomerBodies bodies;
    private final List<StoreRedaction> redactions;
    private final StoreHealth health;
    private final JdbcClient jdbc;

    public ComplianceRequests(
            ComplianceProof proof,
            PersonalDataRequests requests,
            CustomerBodies bodies,
            List<StoreRedaction> redactions,
            StoreHealth health,
            JdbcClient jdbc) {
        this.proof = proof;
        this.requests = requests;
        this.bodies = bodies;
        this.redactions = redactions;
        this.health = health;
        this.jdbc = jdbc;
    }

    /** {@code customers/data_request}: lists it, for the merchant to answer with an export. */
    @Transactional
    public void report(Delivery delivery) {
        Customer customer = proof.dataRequest(delivery);
        int held = bodies.idsOf(customer, delivery.id()).size();
        requests.keep(
                customer,
                delivery.topic(),
                PersonalDataState.OPEN,
                held == 0
                        ? "No body of a delivery holds data of the customer"
                        : held + " bodies of deliveries hold data");
    }

    /** {@code customers/redact}: erases what is kept of the customer. */
    @Transactional
    public void redactCustomer(Delivery delivery) {
        Customer customer = proof.customerRedact(delivery);
        List<Long> held = bodies.idsOf(customer, delivery.id());
        if (!held.isEmpty()) {
            jdbc.sql("update delivery set body = null where id in (:ids)")
                    .param("ids", held)
                    .update();
        }
        Stream<String> removed = redactions.stream().flatMap(module -> module.redact(customer).stream());
        requests.keep(
                customer,
                delivery.topic(),
                PersonalDataState.DONE,
                removed(held.size() + " bodies of deliveries", removed));
    }

    /** Whether the store's answer to a call, after which this was thrown, can mean that our app is installed still. */
    public boolean isInstalled(StoreUnauthorized refusal) {
        return refusal.denied();
    }

    /** Whether a delivery is genuinely about the end of the app; then the store itself is asked. */
    public void requireProof(Delivery delivery) {
        if (delivery.subject().equals("app")) {
            proof.requireUninstalled(delivery);
        } else {
            proof.requireShopRedact(delivery);
        }
    }

    /** {@code app/uninstalled}, if the store confirms it: it is left alone until it accepts our credentials again. */
    public void uninstalled(Delivery delivery, boolean installed) {
        if (!installed) {
            health.uninstalled(delivery.store());
        }
    }

    /**
     * {@code shop/redact}: the app was removed 48 hours ago, and everything that came from the store goes, but its configuration. A store
     * that accepts our credentials has installed the app again: it is worked on, so what is kept of it is needed, and a person decides.
     */
    @Transactional
    public void redactShop(Delivery delivery, boolean installed) {
        String store = delivery.store();
        Customer nobody = new Customer(store, Optional.empty(), Set.of());
        if (installed) {
            requests.keep(
                    nobody,
                    delivery.topic(),
                    PersonalDataState.OPEN,
                    "Nothing was removed: the app is installed in the store. If its stock is not to be synced any more,"
                            + " uninstall the app and remove the store from the configuration");
            return;
        }
        int deliveries = jdbc.sql("delete from delivery where store = :store and id <> :id")
                .param("store", store)
                .param("id", delivery.id())
                .update();
        Stream<String> removed = redactions.stream().flatMap(module -> module.redact(store).stream());
        requests.keep(nobody, delivery.topic(), PersonalDataState.DONE, removed(deliveries + " deliveries", removed));
    }

    private static String removed(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).collect(Collectors.joining(", ", "Removed: ", ""));
    }
}
