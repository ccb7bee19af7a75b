package io.stockroute.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.Utc;
import io.stockroute.configuration.ConfigurationFixture;
import io.stockroute.configuration.Configured;
import io.stockroute.order.OrderActions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class OrderApiTest {

    private static final Configured CONFIGURED = ConfigurationFixture.read(ConfigurationFixture.RIGHT);

    private final List<String> done = new ArrayList<>();
    private boolean applies = true;
    private final MockMvc api = api();

    @BeforeEach
    void logIn() {
        Looking.asAdministrator("anna");
    }

    @AfterEach
    void logOut() {
        Looking.asNobody();
    }

    @Test
    void ordersAreListedAndShown() throws Exception {
        assertThat(get("/api/v1/orders?state=held").getContentAsString()).contains("\"order\":\"#7\"");
        assertThat(get("/api/v1/orders?state=waiting").getContentAsString()).isEqualTo("[]");
        assertThat(get("/api/v1/orders/counts").getContentAsString()).contains("\"state\":\"HELD\",\"orders\":1");
        assertThat(get("/api/v1/orders/watches").getContentAsString()).contains("\"failure\":\"closed\"");
        assertThat(get("/api/v1/orders/7").getContentAsString())
                .contains("https://outlet.myshopify.com/admin/orders/1007");
        assertThat(get("/api/v1/oversells").getContentAsString()).isEqualTo("[]");
    }

    @Test
    void aStateThatDoesNotExistIsRefused() throws Exception {
        assertThat(get("/api/v1/orders?state=lost").getStatus()).isEqualTo(400);
    }

    @Test
    void anOrderIsTakenUpAgainOrGivenUpByTheOperator() throws Exception {
        assertThat(post("/api/v1/orders/7/retry").getStatus()).isEqualTo(202);
        assertThat(post("/api/v1/orders/7/dismiss").getStatus()).isEqualTo(204);
        assertThat(done).containsExactly("retry 7", "dismiss 7 anna");
    }

    @Test
    void whatDoesNotApplyIsAConflictThatSaysWhy() throws Exception {
        applies = false;

        assertThat(post("/api/v1/orders/7/retry").getStatus()).isEqualTo(409);
        assertThat(post("/api/v1/orders/7/retry").getErrorMessage()).contains("It is held", "a sync named 'main'");
        assertThat(post("/api/v1/orders/7/dismiss").getStatus()).isEqualTo(409);
        assertThat(post("/api/v1/orders/7/dismiss").getErrorMessage()).contains("It is held");
    }

    @Test
    void anOrderThatNobodyKnowsIsNotFound() throws Exception {
        assertThat(get("/api/v1/orders/8").getStatus()).isEqualTo(404);
        assertThat(post("/api/v1/orders/8/retry").getStatus()).isEqualTo(404);
        assertThat(post("/api/v1/orders/8/dismiss").getStatus()).isEqualTo(404);
        assertThat(done).isEmpty();
    }

    @Test
    void aMerchantActsOnTheOrdersOfTheirOwnSyncsAlone() throws Exception {
        Looking.asMerchant("outlet");

        assertThat(get("/api/v1/orders").getContentAsString()).isEqualTo("[]");
        assertThat(get("/api/v1/orders/7").getStatus()).isEqualTo(404);
        assertThat(post("/api/v1/orders/7/dismiss").getStatus()).isEqualTo(404);
        assertThat(done).isEmpty();

        Looking.asMerchant("main");

        assertThat(get("/api/v1/orders/7").getStatus()).isEqualTo(200);
        assertThat(post("/api/v1/orders/7/dismiss").getStatus()).isEqualTo(204);
        assertThat(done).containsExactly("dismiss 7 merchant of main (user 42)");
    }

    private MockMvc api() {
        JdbcClient jdbc = JdbcClient.create(TestDatabases.H2.fresh());
        jdbc.sql("""
                        insert into destination_order (id, sync, destination, source, order_id, name, kind, state,
                            order_created_at, since, accepted_at, due_at, cause)
                        values (7, 'main', 'outlet', 'main', 1007, '#7', 'ORDER', 'HELD', :at, :at, :at, :at, 'poll')""").param("at", Utc.at(Instant.EPOCH)).update();
        jdbc.sql("""
                        insert into order_watch (sync, destination, strategy, since, poll_due_at, failure)
                        values ('main', 'outlet', 'ORDERS', :at, :at, 'closed')""").param("at", Utc.at(Instant.EPOCH)).update();
        OrderActions actions = new OrderActions() {
            @Override
            public boolean retry(long order) {
                return applies && done.add("retry " + order);
            }

            @Override
            public boolean dismiss(long order, String who) {
                return applies && done.add("dismiss " + order + " " + who);
            }
        };
        return MockMvcBuilders.standaloneSetup(new OrderApi(
                        new OrderList(jdbc),
                        new OrderView(jdbc, new AdminLinks(CONFIGURED.stores())),
                        new OversellView(jdbc, CONFIGURED.syncs()),
                        actions,
                        new Viewers(CONFIGURED.syncs())))
                .build();
    }

    private MockHttpServletResponse get(String path) throws Exception {
        return api.perform(MockMvcRequestBuilders.get(path)).andReturn().getResponse();
    }

    private MockHttpServletResponse post(String path) throws Exception {
        return api.perform(MockMvcRequestBuilders.post(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andReturn()
                .getResponse();
    }
}
