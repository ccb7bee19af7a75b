package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.OnEachDatabase;
import io.stockroute.TestDatabases;
import io.stockroute.simulator.Shop;
import io.stockroute.simulator.state.product.VariantSpec;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/**
 * Products that leave a sync while they hold stock, and come back. Two syncs of one Source: in outlet a level that leaves keeps its
 * quantity, in b2b it is set to zero.
 */
@OnEachDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeavingScenariosTest {

    @Parameter
    TestDatabases database;

    private Stage stage;
    private Server server;

    @BeforeParameterizedClassInvocation(injectArguments = false)
    void begin() {
        stage = new Stage(database, 5);
        stage.set("syncs.main.destinations", "outlet");
        stage.set("syncs.wholesale.source", "main");
        stage.set("syncs.wholesale.destinations", "b2b");
        stage.set("syncs.wholesale.when-unmatched", "zero");
        stage.main.addSimpleProducts("STAY", 30, 5);
        stage.outlet.addSimpleProducts("STAY", 30, 0);
        stage.b2b.addSimpleProducts("STAY", 30, 0);
        server = stage.start();
        stage.awaitInSync("STAY");
    }

    @AfterParameterizedClassInvocation
    void end() {
        server.close();
        stage.close();
    }

    @Test
    void aProductThatIsRenamedInSourceIsListedWithBothNumbersUntilItComesBack() {
        addEverywhere("NAME", 30);

        stage.main.merchant().renameSku("NAME", "OTHER");
        JsonNode kept = awaitLeft("main", "NAME");
        awaitHeld(stage.b2b, "NAME", 0);
        stage.main.setStock("OTHER", Stage.WAREHOUSE, 2);

        assertThat(kept.path("sourceThen").asInt()).isEqualTo(30);
        assertThat(kept.path("destinationThen").asInt()).isEqualTo(30);
        assertThat(kept.path("reason").asText()).isEqualTo("NOT_MATCHED");
        await().atMost(Stage.PATIENCE)
                .until(() -> awaitLeft("main", "NAME").path("sourceNow").asInt() == 2);
        assertThat(awaitLeft("main", "NAME").path("destinationNow").asInt()).isEqualTo(30);
        assertThat(held(stage.outlet, "NAME")).hasValue(30);
        assertThat(state("main")).isEqualTo("stock left the sync");
        assertThat(state("wholesale")).isEqualTo("stock left the sync");
        assertThat(server.get("/issues?kind=left").body())
                .contains("When it left, main had 30 and outlet had 30. Now main has 2 and outlet has 30.")
                .contains("outlet keeps offering its quantity.")
                .contains("b2b is set to 0 until it is back.");

        stage.main.merchant().renameSku("OTHER", "NAME");

        awaitHeld(stage.outlet, "NAME", 2);
        awaitHeld(stage.b2b, "NAME", 2);
        assertThat(left("NAME")).isEmpty();
        awaitState("main", "in sync");
        awaitState("wholesale", "in sync");
    }

    @Test
    void aProductThatBecomesAmbiguousUntrackedOrIsDeletedIsListedWithItsReason() {
        addEverywhere("TWICE", 8);
        addEverywhere("COUNT", 9);
        long gone = addEverywhere("GONE", 7);

        stage.outlet.addProduct("twin", "Twin", VariantSpec.of("TWICE").stock(Stage.FLOOR, 1));
        stage.main.merchant().setTracked("COUNT", false);
        stage.main.merchant().deleteProduct(gone);

        assertThat(awaitLeft("main", "TWICE").path("reason").asText()).isEqualTo("AMBIGUOUS");
        assertThat(awaitLeft("main", "TWICE").path("detail").asText()).startsWith("Several variants have the SKU");
        assertThat(awaitLeft("main", "COUNT").path("reason").asText()).isEqualTo("UNTRACKED");
        assertThat(awaitLeft("main", "GONE").path("reason").asText()).isEqualTo("DELETED_IN_SOURCE");
        assertThat(awaitLeft("wholesale", "GONE").path("destinationThen").asInt())
                .isEqualTo(7);
        assertThat(left("TWICE")).as("it is ambiguous in outlet alone").hasSize(1);
        awaitHeld(stage.b2b, "COUNT", 0);
        awaitHeld(stage.b2b, "GONE", 0);
        assertThat(held(stage.outlet, "GONE")).hasValue(7);
        assertThat(held(stage.b2b, "TWICE")).hasValue(8);

        stage.main.addProduct("again", "Again", VariantSpec.of("GONE").stock(Stage.WAREHOUSE, 4));
        awaitHeld(stage.outlet, "GONE", 4);
        awaitHeld(stage.b2b, "GONE", 4);
        assertThat(left("GONE")).isEmpty();
        for (JsonNode row : List.of(awaitLeft("main", "TWICE"), awaitLeft("main", "COUNT"))) {
            assertThat(dismiss(row)).isEqualTo(204);
        }
        assertThat(dismiss(awaitLeft("wholesale", "COUNT"))).isEqualTo(204);
        awaitState("main", "in sync");
    }

    @Test
    void aDismissedLevelIsLeftAloneAndNoLongerCounted() {
        addEverywhere("OWN", 6);
        stage.main.merchant().renameSku("OWN", "OWN-2");
        awaitHeld(stage.b2b, "OWN", 0);

        JsonNode row = awaitLeft("wholesale", "OWN");
        assertThat(dismiss(row)).isEqualTo(204);
        assertThat(dismiss(row)).isEqualTo(404);
        assertThat(dismiss(awaitLeft("main", "OWN"))).isEqualTo(204);
        stage.b2b.setStock("OWN", Stage.WAREHOUSE, 3);

        await().atMost(Stage.PATIENCE).until(() -> StreamSupport.stream(
                        server.json("/api/v1/levels/left?dismissed=true").spliterator(), false)
                .anyMatch(one -> one.path("levelId").equals(row.path("levelId"))
                        && one.path("destinationNow").asInt() == 3
                        && one.path("dismissedBy").asText().equals("admin")));
        server.awaitRest();
        assertThat(held(stage.b2b, "OWN"))
                .as("what is dismissed is the merchant's")
                .hasValue(3);
        assertThat(left("OWN")).isEmpty();
        assertThat(server.get("/issues/dismissed").body()).contains("b2b, sync wholesale");
    }

    private long addEverywhere(String sku, int stock) {
        String handle = sku.toLowerCase(java.util.Locale.ROOT);
        long product = stage.main.addProduct(handle, sku, VariantSpec.of(sku).stock(Stage.WAREHOUSE, stock));
        stage.outlet.addProduct(handle, sku, VariantSpec.of(sku).stock(Stage.FLOOR, 0));
        stage.b2b.addProduct(handle, sku, VariantSpec.of(sku).stock(Stage.WAREHOUSE, 0));
        awaitHeld(stage.outlet, sku, stock);
        awaitHeld(stage.b2b, sku, stock);
        server.awaitRest();
        return product;
    }

    private static void awaitHeld(Shop shop, String sku, int quantity) {
        await(sku + " in " + shop.domain()).atMost(Stage.PATIENCE).until(() -> held(shop, sku)
                .equals(OptionalInt.of(quantity)));
    }

    private static OptionalInt held(Shop shop, String sku) {
        return shop.available(sku, shop.domain().startsWith("outlet") ? Stage.FLOOR : Stage.WAREHOUSE);
    }

    private JsonNode awaitLeft(String sync, String sku) {
        await(sku + " left " + sync).atMost(Stage.PATIENCE).until(() -> left(sku).stream()
                .anyMatch(row -> row.path("sync").asText().equals(sync)));
        return left(sku).stream()
                .filter(row -> row.path("sync").asText().equals(sync))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> left(String sku) {
        return StreamSupport.stream(server.json("/api/v1/levels/left").spliterator(), false)
                .filter(row -> row.path("sku").asText().equals(sku))
                .toList();
    }

    private int dismiss(JsonNode row) {
        String id = row.path("levelId").asText() + "-" + row.path("sync").asText();
        return server.post("/api/v1/issues/left/" + id + "/dismiss").statusCode();
    }

    private void awaitState(String sync, String word) {
        await(sync + " is " + word).atMost(Stage.PATIENCE).until(() -> state(sync)
                .equals(word));
    }

    private String state(String sync) {
        return StreamSupport.stream(
                        server.json("/api/v1/overview").path("syncs").spliterator(), false)
                .filter(card -> card.path("name").asText().equals(sync))
                .map(card -> card.path("state").path("word").asText())
                .findFirst()
                .orElseThrow();
    }
}
