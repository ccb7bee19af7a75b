package io.stockroute.webhook.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.stockroute.TestDatabases;
import io.stockroute.settings.StoreRedaction.Customer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class CustomerBodiesTest {

    private static final Customer CUSTOMER = new Customer("outlet", Optional.of(12L), Set.of(450L));
    private static final int BODIES = 450;

    @ParameterizedTest
    @EnumSource
    void bodiesAreThoseThatTellOfTheCustomer(TestDatabases database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        CustomerBodies bodies = new CustomerBodies(jdbc, new ObjectMapper());
        long ofCustomer = keep(jdbc, "orders/create", "{\"id\":1,\"customer\":{\"id\":12}}");
        long ofOrder = keep(jdbc, "orders/cancelled", "{\"id\":450}");
        long ofRequest = keep(jdbc, "customers/redact", "{\"customer\":{\"id\":7},\"orders_to_redact\":[450]}");
        long noJson = keep(jdbc, "products/update", "about customer 12");
        keep(jdbc, "products/update", "about customer 1");
        keep(jdbc, "products/update", "{\"id\":12}");
        keep(jdbc, "orders/create", "{\"id\":12,\"customer\":{\"id\":123}}");

        assertThat(bodies.of(CUSTOMER))
                .extracting(CustomerBodies.Held::id)
                .containsExactly(ofCustomer, ofOrder, ofRequest, noJson);
        assertThat(bodies.idsOf(CUSTOMER, ofRequest)).containsExactly(ofCustomer, ofOrder, noJson);
        assertThat(bodies.of(new Customer("main", CUSTOMER.id(), CUSTOMER.orders())))
                .isEmpty();
    }

    /** More bodies than are held at a time, and a request that names more orders than a statement takes parameters. */
    @ParameterizedTest
    @EnumSource
    void eachBodyIsReadOnceHoweverManyOrdersARequestNames(TestDatabases database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        CustomerBodies bodies = new CustomerBodies(jdbc, new ObjectMapper());
        for (int n = 1; n <= BODIES; n++) {
            keep(jdbc, "orders/create", "{\"id\":%d,\"note\":\"%s\"}".formatted(n, "x".repeat(20_000)));
        }
        Set<Long> orders = LongStream.rangeClosed(1, 100_000).boxed().collect(Collectors.toSet());

        assertThat(bodies.idsOf(new Customer("outlet", Optional.empty(), orders), 0))
                .hasSize(BODIES)
                .isSorted();
    }

    private static long keep(JdbcClient jdbc, String topic, String body) {
        jdbc.sql("""
                        insert into delivery (store, webhook_id, topic, received_at, body, state, due_at)
                        select 'outlet', 'w' || count(*), :topic, current_timestamp, :body, 'FAILED', current_timestamp from delivery""").param("topic", topic).param("body", body).update();
        List<Long> ids =
                jdbc.sql("select max(id) from delivery").query(Long.class).list();
        return ids.get(0);
    }
}
