package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockroute.OnOneDatabase;
import io.stockroute.StockrouteApplication;
import io.stockroute.TestDatabases;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** What the README's first command starts, as {@code application.yaml} has it; only the ports and the customers are taken away. */
@OnOneDatabase("the demo is the embedded database")
class DemoTest {

    private static final int PORT = Surroundings.freePort();
    private static final int SHOPS = Surroundings.freePort();

    private static ConfigurableApplicationContext server;

    @BeforeAll
    static void start() {
        server = SpringApplication.run(
                StockrouteApplication.class,
                "--spring.profiles.active=demo",
                "--server.port=" + PORT,
                "--simulator.port=" + SHOPS,
                "--simulator.traffic.enabled=false",
                "--spring.datasource.url=" + TestDatabases.h2Url(),
                "--spring.quartz.properties.org.quartz.scheduler.instanceName=demo",
                "--spring.jmx.enabled=false");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theLoginPageTellsHowToGetIn() {
        assertThat(ask(PORT, "/login"))
                .contains("This is a demo: the name is <code>admin</code>, the password <code>demo</code>.");
    }

    @Test
    void theFirstPageLeadsToTheSettingsAndToATillThatIsThere() {
        assertThat(ask(PORT, "/"))
                .contains("This is a demo", "href=\"/syncs/main\"", "http://127.0.0.1:" + SHOPS + "/point-of-sale");
        assertThat(ask(SHOPS, "/point-of-sale")).contains("MUG-01");
    }

    @Test
    void theFirstPageOffersEachStrategyAndLeadsToItsChoice() {
        for (String strategy : List.of("one-way", "two-way", "draft-orders", "orders")) {
            String choice = "/syncs/main?strategy=" + strategy;
            assertThat(ask(PORT, "/")).contains("href=\"" + choice + "\"");
            assertThat(ask(PORT, choice)).containsPattern("value=\"" + strategy + "\"[^>]*checked");
        }
    }

    @Test
    void whatIsSoldInSourceIsGoneInTheOtherStores() {
        await().atMost(Stage.PATIENCE).untilAsserted(() -> assertThat(mugs()).hasSize(5));
        await().atMost(Stage.PATIENCE)
                .untilAsserted(() -> assertThat(mugs().get(0)).isEqualTo(mugs().get(1)));
        int before = mugs().get(1);

        Server.send(HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + SHOPS + "/control/shops/main.myshopify.com/sell"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"sku\":\"MUG-01\",\"quantity\":3}"))
                .build());

        await().atMost(Stage.PATIENCE).untilAsserted(() -> {
            assertThat(mugs().get(0)).as("b2b").isEqualTo(before - 3);
            assertThat(mugs().get(3)).as("outlet").isEqualTo(before - 3);
        });
    }

    /** As /control/stock lists them: b2b, main and its cellar, outlet and its shop floor. */
    private static List<Integer> mugs() {
        return ask(SHOPS, "/control/stock")
                .lines()
                .filter(line -> line.startsWith("MUG-01"))
                .flatMap(line -> List.of(line.trim().split("\\s+")).stream().skip(1))
                .map(Integer::valueOf)
                .toList();
    }

    private static String ask(int port, String path) {
        String login = Base64.getEncoder().encodeToString("admin:demo".getBytes(StandardCharsets.UTF_8));
        return Server.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", "Basic " + login)
                        .build())
                .body();
    }
}
