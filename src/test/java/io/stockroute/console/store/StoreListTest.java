package io.stockroute.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.stockroute.TestDatabases;
import io.stockroute.Utc;
import io.stockroute.console.web.Looking;
import io.stockroute.console.web.Viewer;
import io.stockroute.ops.StoppedRoutes;
import io.stockroute.order.OrderStalls;
import io.stockroute.run.RunList;
import io.stockroute.settings.LoadedConfiguration;
import io.stockroute.settings.ShopFacts;
import io.stockroute.settings.StoreHealth;
import io.stockroute.settings.StoreStates;
import io.stockroute.settings.file.ConfigurationFixture;
import io.stockroute.shopify.CostGovernors;
import io.stockroute.shopify.StoreAccess;
import io.stockroute.stock.Workload;
import io.stockroute.webhook.DeliveryList;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class StoreListTest {

    private static final LoadedConfiguration CONFIGURED = ConfigurationFixture.read(ConfigurationFixture.RIGHT);
    private static final Clock CLOCK = Clock.systemUTC();

    private JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource
    void eachStoreIsCountedAndThoseThatNeverAnsweredAreListedToo(TestDatabases database) {
        given(database);
        Viewer all = Looking.administrator();

        assertThat(list().stores(all))
                .extracting(StoreRow::store)
                .containsExactlyElementsOf(CONFIGURED.stores().names());
        assertThat(list().stores(all))
                .filteredOn(store -> store.store().equals("outlet"))
                .singleElement()
                .satisfies(outlet -> {
                    assertThat(outlet.levels()).isEqualTo(3);
                    assertThat(outlet.toRead()).isEqualTo(1);
                    assertThat(outlet.toWrite()).isEqualTo(1);
                    assertThat(outlet.blocked()).isEqualTo(1);
                    assertThat(outlet.oldestDrift()).isEqualTo(at(5));
                    assertThat(outlet.lastDelivery()).isEqualTo(at(20));
                    assertThat(outlet.lastReconciliation()).isEqualTo(at(9));
                    assertThat(outlet.bucket()).isNull();
                });
        assertThat(list().stores(Looking.merchant("none", CONFIGURED.syncs().all())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrongWithAStoreIsToldWithWhatToDo(TestDatabases database) {
        given(database);
        jdbc.sql("""
                        update store_state set failing_since = :at, failure = 'The shop is frozen', access_problem = 'SHOP_FROZEN'
                        where store = 'outlet'""").param("at", Utc.at(at(1))).update();
        StoreProblems troubles = problems(route -> false);

        assertThat(troubles.all(Looking.administrator())).singleElement().satisfies(trouble -> {
            assertThat(trouble.store()).isEqualTo("outlet");
            assertThat(trouble.word()).isEqualTo("failing");
            assertThat(trouble.todo()).contains("settle its bill");
        });
        jdbc.sql("update store_state set uninstalled_at = :at")
                .param("at", Utc.at(at(2)))
                .update();
        assertThat(troubles.all(Looking.administrator()))
                .extracting(StoreProblem::word)
                .containsExactly("app removed");
        assertThat(troubles.all(Looking.merchant("none", CONFIGURED.syncs().all())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void ordersThatWaitForAStoreToAcceptOurCredentialsAreItsTroubleAsLongAsTheyAreImported(TestDatabases database) {
        given(database);
        insert("""
                insert into destination_order (sync, destination, source, order_id, name, kind, state, reason_code, reason,
                    rejected_by, access_problem, order_created_at, since, accepted_at, due_at, cause)
                values ('main', 'shop', 'outlet', 1, '#1', 'ORDER', 'WAITING', 'STORE_UNAUTHORIZED',
                    'Shopify forbids the call', 'outlet', 'SCOPES', :at, :at, :at, :at, 'poll')""", 7);
        StoreProblems troubles = problems(route -> false);

        assertThat(troubles.all(Looking.administrator())).isEmpty();
        insert(
                "insert into order_poll_cursor (sync, destination, strategy, since, poll_due_at) values ('main', 'shop', 'ORDERS', :at, :at)",
                1);

        assertThat(troubles.all(Looking.administrator())).singleElement().satisfies(trouble -> {
            assertThat(trouble.store()).isEqualTo("outlet");
            assertThat(trouble.word()).isEqualTo("orders wait");
            assertThat(trouble.since()).isEqualTo(at(7));
            assertThat(trouble.todo()).contains("Grant the store's app the scopes");
        });
        jdbc.sql("update destination_order set reason_code = 'RETRY_LATER', reason = 'Too many attempts'")
                .update();
        assertThat(troubles.all(Looking.administrator())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aLaneThatSomebodyStoppedIsToldAndAPausedStoreIsNotSaidToBeTriedAgain(TestDatabases database) {
        given(database);
        jdbc.sql(
                        "update store_state set failing_since = :at, failure = 'No answer', paused_at = :at where store = 'outlet'")
                .param("at", Utc.at(at(1)))
                .update();

        List<StoreProblem> found = problems("stock-lane.outlet"::equals).all(Looking.administrator());

        assertThat(found).extracting(StoreProblem::word).containsExactly("lane stopped", "failing");
        assertThat(found.get(0).reason()).contains("stock-lane.outlet is stopped");
        assertThat(found.get(1).todo()).startsWith("The store is paused: nothing is retried");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    order-lane.outlet           | order lane stopped    | no order is created in the store
                    order-poll.outlet           | order polling stopped | orders without a webhook are not found
                    stock-poll.outlet           | polling stopped       | stock changes in the store are not polled
                    catalog-product-poll.outlet | polling stopped       | product changes in the store are not polled""")
    void soIsAnyOtherRouteOfAStoreThatSomebodyStopped(String route, String word, String effect) {
        given(TestDatabases.H2);

        assertThat(problems(route::equals).all(Looking.administrator()))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.word()).isEqualTo(word);
                    assertThat(problem.reason()).contains(route + " is stopped: " + effect);
                });
    }

    @Test
    void routesOfAllStoresThatSomebodyStoppedAreToldOnceAndOthersWithTheirStore() {
        given(TestDatabases.H2);
        StoppedRoutes stopped = new StoppedRoutes() {
            @Override
            public boolean isStopped(String routeId) {
                return all().stream().anyMatch(route -> route.id().equals(routeId));
            }

            @Override
            public List<StoppedRoute> all() {
                return List.of(
                        new StoppedRoute("catalog-bulk.outlet", "Bulk queries of one store."),
                        new StoppedRoute("order-lane.outlet", "Creates orders."),
                        new StoppedRoute("order-lane-turn", "Chooses between orders and drafts."));
            }
        };

        assertThat(problems(stopped).all(Looking.administrator()))
                .extracting(StoreProblem::word)
                .containsExactly("order lane stopped", "route stopped");
        assertThat(new SharedRouteProblems(stopped, CONFIGURED.stores()).all())
                .extracting(StoppedRoutes.StoppedRoute::id)
                .containsExactly("order-lane-turn");
    }

    private StoreProblems problems(StoppedRoutes stopped) {
        return new StoreProblems(
                new StoreStates(jdbc),
                new OrderStalls(jdbc),
                CONFIGURED.stores(),
                access(),
                new LaneProblems(
                        stopped,
                        store -> false,
                        new CostGovernors(CONFIGURED.stores(), CLOCK, new SimpleMeterRegistry()),
                        CLOCK),
                CLOCK);
    }

    private void given(TestDatabases database) {
        jdbc = JdbcClient.create(database.fresh());
        insert("insert into store_state (store, catalog_at) values ('outlet', :at)", 1);
        insert("""
                insert into level (store, inventory_item_id, location_id, read_wanted, drifting, target_since, blocked, blocked_at)
                values ('outlet', 1, 1, true, false, null, null, null), ('outlet', 2, 1, false, true, :at, null, null),
                    ('outlet', 3, 1, false, false, null, 'because', :at)""", 5);
        for (long second : new long[] {10, 20, 15}) {
            insert(
                    "insert into delivery (store, webhook_id, topic, received_at, state, due_at) values ('outlet', 'w"
                            + second + "', 'orders/create', :at, 'DONE', :at)",
                    second);
        }
        insert("""
                insert into run (kind, sync, state, started_at, finished_at)
                values ('RECONCILIATION', 'main', 'DONE', :at, :at)""", 9);
    }

    private StoreList list() {
        return new StoreList(
                new StoreStates(jdbc),
                new Workload(jdbc),
                new DeliveryList(jdbc),
                new RunList(jdbc),
                CONFIGURED.syncs(),
                new StoreConnections(
                        CONFIGURED.stores(),
                        access(),
                        new CostGovernors(CONFIGURED.stores(), CLOCK, new SimpleMeterRegistry())));
    }

    private StoreAccess access() {
        return new StoreAccess(new ShopFacts(jdbc, new StoreHealth(jdbc, CLOCK)), CONFIGURED.syncs());
    }

    private void insert(String sql, long second) {
        jdbc.sql(sql).param("at", Utc.at(at(second))).update();
    }

    private static Instant at(long second) {
        return Instant.ofEpochSecond(second);
    }
}
