package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockroute.OnOneDatabase;
import io.stockroute.TestDatabases;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Settings are chosen on a page, or by a program, while the server runs. One server for all of it. */
@OnOneDatabase("its statements run on each database in SettingsEditorTest")
class SettingsScenariosTest {

    private static SettingsDesk desk;

    @BeforeAll
    static void begin() {
        desk = new SettingsDesk(TestDatabases.H2);
        desk.awaitHeld("W-00001", 10, 10, 10);
        desk.server.awaitRest();
    }

    @AfterAll
    static void end() {
        desk.close();
    }

    @Test
    void theStrategyChangesWhileTheServerRuns() {
        String sku = "W-00001";
        desk.outlet.sell(sku, 2);
        await().atMost(Stage.PATIENCE)
                .until(() -> !desk.outlet.history(sku, PoolStage.PLACE).isEmpty());
        desk.awaitHeld(sku, 10, 10, 10);
        desk.server.awaitRest();

        assertThat(desk.save("main", "{\"strategy\": \"two-way\"}").statusCode())
                .isEqualTo(200);
        await().atMost(Stage.PATIENCE).until(() -> desk.server.count("select count(*) from pool") == 3);
        desk.server.awaitRest();
        desk.outlet.sell(sku, 1);
        desk.awaitHeld(sku, 9, 9, 9);

        assertThat(desk.save("main", "{\"strategy\": \"orders\", \"safety-stock\": {\"outlet\": 2}}")
                        .statusCode())
                .isEqualTo(200);
        desk.awaitHeld(sku, 9, 7, 9);
        assertThat(desk.server.count("select count(*) from pool")).isZero();
        desk.server.awaitRest();
        long order = desk.outlet.placeOrder(io.stockroute.simulator.state.order.OrderSpec.of(sku, 1));
        await().atMost(Stage.PATIENCE).until(() -> desk.main.orders().stream()
                .anyMatch(made -> made.labels().tags().contains("stockroute-" + order)));
        desk.awaitHeld(sku, 8, 6, 8);

        assertThat(desk.save("main", "{\"strategy\": \"one-way\"}").statusCode())
                .isEqualTo(200);
        desk.awaitHeld(sku, 8, 8, 8);
        assertThat(desk.server.json("/api/v1/syncs/main/settings/history").findValuesAsText("changedBy"))
                .hasSize(3)
                .containsOnly("admin");
    }

    @Test
    void aSyncIsMadeAndRemovedAgain() {
        desk.museum.setStock("W-00002", PoolStage.PLACE, 4);
        assertThat(desk.save("exhibits", 0, "{\"source\": \"main\", \"destinations\": [\"museum\"]}")
                        .statusCode())
                .isEqualTo(200);
        await().atMost(Stage.PATIENCE)
                .until(() -> desk.museum.available("W-00002", PoolStage.PLACE).orElse(0) == 10);
        assertThat(desk.server.get("/syncs/exhibits").body()).contains("Remove this sync", "The sync was made");

        assertThat(desk.post("/syncs/exhibits/remove", "version", "1").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/syncs/exhibits"));
        desk.post("/syncs/exhibits/remove", "version", "1", "confirmed", "true");

        assertThat(desk.server.get("/syncs/exhibits").statusCode()).isEqualTo(404);
        await().atMost(Stage.PATIENCE)
                .until(() -> desk.server.count("select count(*) from level_link where sync = 'exhibits'") == 0);
        assertThat(desk.server.json("/api/v1/syncs/exhibits/settings/history")).hasSize(2);
    }

    @Test
    void whatTheFileFixesIsShownLockedWithTheReason() {
        String page = desk.server.get("/syncs/main").body();

        assertThat(page)
                .contains("Sync inventory and orders")
                .contains("Fixed by application.yaml (stockroute.syncs.main.source)")
                .containsPattern("<select id=\"source\"[^>]*disabled");
        assertThat(page).doesNotContainPattern("name=\"strategy\"[^>]*disabled");
    }

    @Test
    void aLocationWithAnEvilNameIsTextAndNothingElse() {
        assertThat(desk.server.get("/syncs/main").body())
                .doesNotContain(SettingsDesk.EVIL)
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
    }

    @Test
    void wrongInputIsSaidAtItsFieldAndStaysInTheForm() {
        HttpResponse<String> answer = desk.post(
                "/syncs/main/preview",
                "version",
                version(),
                "strategy",
                "two-way",
                "locations.outlet.from",
                PoolStage.PLACE,
                "locations.outlet.to",
                SettingsDesk.EVIL,
                "locations.outlet.from",
                "Attic",
                "locations.outlet.to",
                SettingsDesk.EVIL,
                "safety-stock.outlet",
                "-2",
                "orders.reserve",
                "soon");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Not saved. Fix these first:")
                .contains("href=\"#safety-stock.outlet\"", "id=\"error.safety-stock.outlet\"")
                .contains("The safety stock &#39;-2&#39; is not a number of units.")
                .containsPattern("<input type=\"number\"[^>]*value=\"-2\"[^>]*aria-invalid=\"true\"")
                .contains("share the location", "id=\"error.locations.outlet\"")
                .contains("value=\"soon\"", "id=\"error.orders.reserve\"")
                .containsPattern("value=\"two-way\"[^>]*checked")
                .doesNotContain(SettingsDesk.EVIL);
    }

    @Test
    void settingsMadeFromOldOnesAreRefused() {
        HttpResponse<String> answer = desk.post("/syncs/main/preview", "version", "77", "strategy", "one-way");

        assertThat(answer.body()).contains("changed these settings at", "after you opened them");
        assertThat(desk.save("main", 77, "{}").statusCode()).isEqualTo(409);
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        assertThat(desk.postWithoutToken("/syncs/main/preview", "version", "0").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aNewSyncShowsTheLocationsOfTheStoresThatAreChosen() {
        HttpResponse<String> answer = desk.post(
                "/syncs/new/preview", "name", "more", "source", "main", "destinations", "museum", "then", "locations");

        assertThat(answer.body())
                .contains("value=\"more\"", "Locations of main and of museum", "Warehouse (automatic)");
        assertThat(desk.post("/syncs/new/preview", "name", "More!", "source", "main")
                        .body())
                .contains("has characters that a name may not have", "The sync has no Destinations.");
    }

    @Test
    void whatIsNotRightIsNotSavedByAProgramEither() {
        HttpResponse<String> answer = desk.save("main", "{\"strategy\": \"all-ways\", \"source\": \"b2b\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "There is no strategy 'all-ways'.", "Fixed by application.yaml (stockroute.syncs.main.source)");
        assertThat(desk.save("main", "[1]").statusCode()).isEqualTo(400);
    }

    private static String version() {
        return desk.server.json("/api/v1/syncs/main/settings").path("version").asText();
    }
}
