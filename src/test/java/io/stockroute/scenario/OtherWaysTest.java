package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockroute.OnEachDatabase;
import io.stockroute.TestDatabases;
import io.stockroute.simulator.state.ShopSettings;
import java.time.Duration;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** The same stock by other ways: polled, with tokens that expire, after a change of settings, with secrets that change. */
@OnEachDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OtherWaysTest {

    private static final int PRODUCTS = 20;
    private static final String NEW_SECRET = "whisper";

    @Parameter
    TestDatabases database;

    private Stage stage;
    private Server server;

    @BeforeParameterizedClassInvocation
    void begin() {
        stage = new Stage(
                database,
                2,
                ShopSettings.defaults()
                        .unthrottled()
                        .withClientCredentials("app", Stage.SECRET, Duration.ofSeconds(3)));
        stage.main.addSimpleProducts("W", PRODUCTS, 5);
        stage.outlet.addSimpleProducts("W", PRODUCTS, 8);
        stage.b2b.addSimpleProducts("W", PRODUCTS, 8);
        for (String store : new String[] {"main", "outlet", "b2b"}) {
            stage.set("stores." + store + ".access-token", null).set("stores." + store + ".client-id", "app");
        }
        stage.set("public-url", null).set("polling.every", "1s");
        server = stage.start();
        stage.awaitInSync("W");
    }

    @AfterParameterizedClassInvocation
    void end() {
        server.close();
        stage.close();
    }

    @Test
    @Order(1)
    void withoutAPublicUrlChangesArePolled() {
        assertThat(stage.main.subscriptions()).isEmpty();
        stage.main.sell("W-00001", 2);
        stage.outlet.setStock("W-00002", Stage.FLOOR, 77);
        stage.awaitInSync("W");
        assertThat(stage.main.deliveries()).isEmpty();
        assertThat(stage.b2b.available("W-00001", Stage.WAREHOUSE)).hasValue(3);
    }

    @Test
    @Order(2)
    void newProductsArePolledToo() {
        stage.main.addSimpleProducts("WNEW", 1, 4);
        stage.b2b.addSimpleProducts("WNEW", 1, 0);
        stage.outlet.addSimpleProducts("WNEW", 1, 0);
        stage.awaitInSync("WNEW");
        assertThat(stage.outlet.available("WNEW-00001", Stage.FLOOR)).hasValue(8);
    }

    @Test
    @Order(3)
    void tokensAreRenewedBeforeTheyExpireAndAfterTheyAreRevoked() {
        int grants = stage.main.tokens().grants();
        await().atMost(Stage.PATIENCE).until(() -> stage.main.tokens().grants() > grants);
        stage.main.revokeTokens();
        stage.outlet.revokeTokens();
        stage.main.sell("W-00003", 1);
        stage.awaitInSync("W");
        assertThat(stage.b2b.available("W-00003", Stage.WAREHOUSE)).hasValue(4);
    }

    @Test
    @Order(4)
    void aChangeOfSettingsAlignsAgainAfterTheRestart() {
        server.close();
        stage.set("syncs.main.locations.outlet[1].from", null).set("syncs.main.locations.outlet[1].to", null);
        stage.set("public-url", "http://127.0.0.1:" + stage.port());
        stage.set("stores.main.client-secret", Stage.SECRET + "," + NEW_SECRET);
        server = stage.start();
        await().atMost(Stage.PATIENCE)
                .until(() -> stage.outlet.available("W-00010", Stage.FLOOR).orElse(-1) == 5);
        assertThat(stage.outlet.available("W-00001", Stage.FLOOR))
                .as("the warehouse alone feeds the floor now")
                .hasValue(3);
        assertThat(server.get("/api/v1/syncs/main/locations").body()).contains(Stage.CELLAR);
    }

    @Test
    @Order(5)
    void whileASecretIsRotatedDeliveriesOfBothAreTaken() {
        await().atMost(Stage.PATIENCE).until(() -> stage.main.subscriptions().size() >= 16);
        stage.main.sell("W-00011", 1);
        await().atMost(Stage.PATIENCE)
                .until(() -> stage.outlet.available("W-00011", Stage.FLOOR).orElse(-1) == 4);
        stage.main.rotateSecret(NEW_SECRET, false);
        stage.main.sell("W-00012", 1);
        await().atMost(Stage.PATIENCE)
                .until(() -> stage.outlet.available("W-00012", Stage.FLOOR).orElse(-1) == 4);
        assertThat(stage.main.deliveries())
                .allMatch(delivery -> delivery.lastStatus() == 200 || delivery.lastStatus() == 0);
    }
}
