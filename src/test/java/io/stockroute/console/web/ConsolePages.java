package io.stockroute.console.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.stockroute.CodedReason;
import io.stockroute.Utc;
import io.stockroute.catalog.BulkReason;
import io.stockroute.order.OrderActions;
import io.stockroute.order.OrderChange;
import io.stockroute.settings.Syncs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The console with its login and its templates over a database that only the tests change: no route runs. Started once for all tests of
 * this kind.
 */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:pages;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=0;DB_CLOSE_DELAY=-1",
            "camel.main.auto-startup=false",
            "camel.component.direct.block=false",
            "management.endpoints.web.exposure.exclude=hawtio,jolokia",
            "stockroute.public-url=https://sync.example.com",
            "stockroute.admin.password=password-of-the-test",
            "stockroute.stores.main.domain=main.myshopify.com",
            "stockroute.stores.main.access-token=t",
            "stockroute.stores.main.client-secret=secret-of-a-test-16",
            "stockroute.stores.outlet.domain=outlet.myshopify.com",
            "stockroute.stores.outlet.access-token=t",
            "stockroute.stores.outlet.client-secret=secret-of-a-test-16",
            "stockroute.stores.other.domain=other.myshopify.com",
            "stockroute.stores.other.access-token=t",
            "stockroute.stores.other.client-secret=secret-of-a-test-16",
            "stockroute.stores.shop.domain=shop.myshopify.com",
            "stockroute.stores.shop.access-token=t",
            "stockroute.stores.shop.client-secret=secret-of-a-test-16",
            "stockroute.syncs.main.source=main",
            "stockroute.syncs.main.destinations=outlet",
            "stockroute.syncs.main.strategy=orders",
            "stockroute.syncs.other.source=other",
            "stockroute.syncs.other.destinations=shop",
            "stockroute.syncs.other.enabled=false",
        })
@AutoConfigureMockMvc
@Import(ConsolePages.Doubles.class)
public abstract class ConsolePages {

    /** What an attacker would like to be run. */
    protected static final String EVIL = "<script>alert('x')</script>";

    @Autowired
    private MockMvc pages;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected Doubles doubles;

    @BeforeEach
    void beginWithNothing() {
        for (String table : List.of(
                "oversell_order",
                "oversell",
                "reservation",
                "destination_order",
                "order_poll_cursor",
                "delivery",
                "location",
                "level_link",
                "level",
                "ledger_entry",
                "run",
                "bulk_operation",
                "store_state",
                "alignment",
                "operator_action",
                "sync_setting_change")) {
            jdbc.sql("delete from " + table).update();
        }
        doubles.source = Optional.empty();
        doubles.orderActions.clear();
        doubles.applies = true;
    }

    /** As if nobody had ever saved settings. */
    protected void forgetSettings() {
        List.of("preview", "sync_setting", "sync_setting_change", "known_sync", "sync_confirmation")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        jdbc.sql("update setting_version set version = nextval('setting_version_number')")
                .update();
    }

    /** From now on a merchant looks, who came from the admin of this store. */
    protected void merchantOf(String store) {
        doubles.source = Optional.of(store);
    }

    protected MockHttpServletResponse get(String path) {
        return send(MockMvcRequestBuilders.get(java.net.URI.create(path)));
    }

    protected String page(String path) {
        return text(get(path));
    }

    /** Sends a form of a page. */
    protected MockHttpServletResponse form(String path) {
        return form(path, new LinkedMultiValueMap<>());
    }

    protected MockHttpServletResponse form(String path, MultiValueMap<String, String> fields) {
        return send(MockMvcRequestBuilders.post(path).params(fields).with(csrf()));
    }

    protected MockHttpServletResponse formWithoutToken(String path) {
        return send(MockMvcRequestBuilders.post(path));
    }

    protected MockHttpServletResponse json(String path) {
        return json(path, "{}");
    }

    protected MockHttpServletResponse json(String path, String content) {
        return send(MockMvcRequestBuilders.post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(content));
    }

    protected MockHttpServletResponse put(String path, String content) {
        return send(MockMvcRequestBuilders.put(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(content));
    }

    protected static String text(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) {
        return send(request, true);
    }

    /** @param loggedIn whether somebody is; who it is, the test says */
    protected MockHttpServletResponse send(MockHttpServletRequestBuilder request, boolean loggedIn) {
        try {
            return pages.perform(loggedIn ? request.with(user("admin").roles("ADMIN")) : request)
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    protected void order(long id, String sync, String destination, String state, String name, String reason) {
        jdbc.sql("""
                        insert into destination_order (id, sync, destination, source, order_id, name, kind, state, reason,
                            order_created_at, since, accepted_at, due_at, settled_at, cause)
                        values (:id, :sync, :destination, :sync, :id, :name, 'ORDER', :state, :reason, :at, :at, :at, :at,
                            :at, 'poll')""")
                .param("id", id)
                .param("sync", sync)
                .param("destination", destination)
                .param("name", name)
                .param("state", state)
                .param("reason", reason)
                .param("at", Utc.at(Instant.EPOCH.plusSeconds(id)))
                .update();
    }

    protected void delivery(long id, String store, String state, String body) {
        jdbc.sql("""
                        insert into delivery (id, store, webhook_id, topic, received_at, body, state, due_at, settled_at, reason)
                        values (:id, :store, :hook, 'orders/create', :at, :body, :state, :at, :at, :reason)""")
                .param("id", id)
                .param("store", store)
                .param("hook", "hook-" + id)
                .param("at", Utc.at(Instant.EPOCH.plusSeconds(id)))
                .param("body", body)
                .param("state", state)
                .param("reason", "no id " + EVIL)
                .update();
    }

    protected void blockedLevel(long id, String sync, String store) {
        jdbc.sql("""
                        insert into level (id, store, inventory_item_id, location_id, blocked, blocked_message, blocked_at, target, stocked)
                        values (:id, :store, :id, 1, 'REJECTED_BY_SHOPIFY', :reason, :at, 5, true)""")
                .param("id", id)
                .param("store", store)
                .param("reason", "refused " + EVIL)
                .param("at", Utc.at(Instant.EPOCH))
                .update();
        jdbc.sql(
                        "insert into level_link (level_id, source_level_id, sync, destination) values (:id, :id, :sync, :store)")
                .param("id", id)
                .param("sync", sync)
                .param("store", store)
                .update();
    }

    protected void run(long id, String kind, String sync, String store, String state) {
        jdbc.sql("""
                        insert into run (id, kind, sync, store, state, started_at, finished_at, levels, missed, units, reason)
                        values (:id, :kind, nullif(:sync, ''), nullif(:store, ''), :state, :at, :at, 1200, 3, 7, :reason)""")
                .param("id", id)
                .param("kind", kind)
                .param("sync", sync)
                .param("store", store)
                .param("state", state)
                .param("at", Utc.at(Instant.now().minusSeconds(7_200).plusSeconds(id)))
                .param("reason", CodedReason.column(BulkReason.RESULT_UNREADABLE.with("because " + EVIL)))
                .update();
    }

    protected String state(String table, long id) {
        return jdbc.sql("select state from " + table + " where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** Who looks, and what is done to orders: both as the tests want it. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Doubles {

        private Optional<String> source = Optional.empty();
        public final List<String> orderActions = new ArrayList<>();
        public boolean applies = true;

        @Bean
        @Primary
        Viewers viewersOfTheTest(Syncs syncs) {
            return new Viewers(syncs) {
                @Override
                public Optional<Viewer> loggedIn() {
                    return source.map(store -> Looking.merchant(store, syncs.all()))
                            .or(() -> Optional.of(new Viewer("admin", Optional.empty(), syncs.all())));
                }
            };
        }

        @Bean
        @Primary
        OrderActions orderActionsOfTheTest() {
            return new OrderActions() {
                @Override
                public boolean retry(long order, String who) {
                    return applies && orderActions.add("retry " + order + " by " + who);
                }

                @Override
                public boolean dismiss(long order, String who) {
                    return applies && orderActions.add("dismiss " + order + " by " + who);
                }

                @Override
                public boolean dismissChange(long order, OrderChange kind, String who) {
                    return applies && orderActions.add("dismiss " + kind + " of " + order + " by " + who);
                }
            };
        }
    }
}
