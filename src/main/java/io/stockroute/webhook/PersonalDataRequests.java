package io.stockroute.webhook;

import io.stockroute.ListPage;
import io.stockroute.PagedQuery;
import io.stockroute.Texts;
import io.stockroute.Utc;
import io.stockroute.settings.StoreRedaction.Customer;
import io.stockroute.webhook.compliance.CustomerBodies;
import io.stockroute.webhook.compliance.CustomerOrders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The requests about personal data: what Stockroute did, what a person has to do, and by when. */
@Repository
public class PersonalDataRequests {

    /** Shopify's limit for all three topics (facts.md section 13). */
    public static final Duration TIME_LIMIT = Duration.ofDays(30);

    private static final int LONGEST_OUTCOME = 2000;

    private final JdbcClient jdbc;
    private final CustomerBodies bodies;
    private final CustomerOrders orders;
    private final Clock clock;

    public PersonalDataRequests(JdbcClient jdbc, CustomerBodies bodies, CustomerOrders orders, Clock clock) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * All that is kept of the customer of a request.
     *
     * @param request as it is listed
     * @param deliveries whose bodies hold data of the customer, as Shopify sent them
     */
    public record Export(
            PersonalDataRequest request, List<CustomerOrders.Held> orders, List<CustomerBodies.Held> deliveries) {}

    /** @param outcome what Stockroute did by itself */
    @Transactional
    public void keep(Customer customer, String topic, PersonalDataState state, String outcome) {
        OffsetDateTime now = Utc.at(clock.instant());
        jdbc.sql("""
                        insert into compliance_request (store, topic, received_at, due_at, customer_id, order_ids, state,
                                                        outcome, done_at, done_by)
                        values (:store, :topic, :now, :due, :customer, :orders, :state, :outcome, :done, :by)""")
                .param("store", customer.store())
                .param("topic", topic)
                .param("now", now)
                .param("due", now.plus(TIME_LIMIT))
                .param("customer", customer.id().orElse(null), Types.BIGINT)
                .param(
                        "orders",
                        customer.orders().stream().sorted().map(String::valueOf).collect(Collectors.joining(" ")))
                .param("state", state.name())
                .param("outcome", Texts.cut(outcome, LONGEST_OUTCOME))
                .param("done", state.isOpen() ? null : now, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", state.isOpen() ? null : "Stockroute", Types.VARCHAR)
                .update();
    }

    /** Open ones first, those that are due next at the top; a page from 0. */
    public ListPage<PersonalDataRequest> page(int page, int size) {
        return new PagedQuery("""
                        select * from compliance_request
                        order by case when state = :open then 0 else 1 end, due_at, id limit :size offset :offset""", sql -> jdbc.sql(sql).param("open", PersonalDataState.OPEN.name()))
                .page(PersonalDataRequests::row, page, size);
    }

    public Optional<PersonalDataRequest> find(long id) {
        return jdbc.sql("select * from compliance_request where id = :id")
                .param("id", id)
                .query(PersonalDataRequests::row)
                .optional();
    }

    public long open() {
        return jdbc.sql("select count(*) from compliance_request where state = :open")
                .param("open", PersonalDataState.OPEN.name())
                .query(Long.class)
                .single();
    }

    /** What is kept of the customer at this moment; empty if there is no such request. */
    public Optional<Export> export(long id) {
        return find(id).map(request -> {
            Customer customer = new Customer(
                    request.store(),
                    Optional.ofNullable(request.customerId()).map(Long::valueOf),
                    request.orderIds().stream().map(Long::valueOf).collect(Collectors.toSet()));
            return new Export(request, orders.of(customer), bodies.of(customer));
        });
    }

    /**
     * A person has answered it.
     *
     * @return false if there is no open request of that id
     */
    @Transactional
    public boolean done(long id, String who) {
        return jdbc.sql("""
                        update compliance_request set state = :done, done_at = :now, done_by = :who
                        where id = :id and state = :open""")
                        .param("done", PersonalDataState.DONE.name())
                        .param("open", PersonalDataState.OPEN.name())
                        .param("now", Utc.at(clock.instant()))
                        .param("who", Texts.cut(who, 100))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static PersonalDataRequest row(ResultSet row, int number) throws SQLException {
        OffsetDateTime done = row.getObject("done_at", OffsetDateTime.class);
        Long customer = row.getObject("customer_id", Long.class);
        return new PersonalDataRequest(
                row.getLong("id"),
                row.getString("store"),
                row.getString("topic"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                customer == null ? null : customer.toString(),
                Arrays.stream(row.getString("order_ids").split(" "))
                        .filter(order -> !order.isEmpty())
                        .toList(),
                PersonalDataState.valueOf(row.getString("state")),
                row.getString("outcome"),
                done == null ? null : done.toInstant(),
                row.getString("done_by"));
    }
}
