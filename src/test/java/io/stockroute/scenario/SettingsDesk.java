package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.TestDatabases;
import io.stockroute.simulator.Shop;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** A server whose file fixes no more of a sync than its stores, and somebody who chooses the rest while it runs. */
final class SettingsDesk implements AutoCloseable {

    static final String EVIL = "<script>alert('x')</script>";

    final PoolStage stage;
    final Server server;
    final Shop main;
    final Shop outlet;
    final Shop b2b;
    final Shop museum;

    SettingsDesk(TestDatabases database) {
        stage = new PoolStage(database, 1, 4);
        main = stage.shops.get(0);
        outlet = stage.shops.get(1);
        b2b = stage.shops.get(2);
        museum = stage.shops.get(3);
        outlet.addLocation(EVIL);
        stage.put("syncs.main.strategy", null);
        stage.put("syncs.main.destinations", "outlet,b2b");
        stage.put("orders.poll", "2s");
        stage.put("orders.grace", "2s");
        stage.put("orders.look-for", "10s");
        stage.addProducts("W", 3, 10);
        server = stage.start();
    }

    /** Saves settings as a program does, made from those that stand. */
    HttpResponse<String> save(String sync, String settings) {
        JsonNode standing = server.json("/api/v1/syncs/" + sync + "/settings");
        return save(sync, standing.path("version").asLong(), settings);
    }

    HttpResponse<String> save(String sync, long version, String settings) {
        return Server.send(server.request("/api/v1/syncs/" + sync + "/settings")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"version\": %d, \"settings\": %s}".formatted(version, settings)))
                .build());
    }

    /** Sends a form as a browser does: name and value in turn. */
    HttpResponse<String> post(String path, String... fields) {
        return send(path, "token", fields);
    }

    HttpResponse<String> postWithoutToken(String path, String... fields) {
        return send(path, "", fields);
    }

    private HttpResponse<String> send(String path, String token, String... fields) {
        StringBuilder form = new StringBuilder("_csrf=" + token);
        for (int n = 0; n < fields.length; n += 2) {
            form.append('&')
                    .append(URLEncoder.encode(fields[n], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[n + 1], StandardCharsets.UTF_8));
        }
        return Server.send(server.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", "XSRF-TOKEN=token")
                .POST(BodyPublishers.ofString(form.toString()))
                .build());
    }

    /** Waits until these stores hold so many: main, outlet, b2b. */
    void awaitHeld(String sku, int... quantities) {
        List<Shop> shops = List.of(main, outlet, b2b);
        await(sku).atMost(Stage.PATIENCE).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> {
            for (int n = 0; n < quantities.length; n++) {
                assertThat(shops.get(n).available(sku, PoolStage.PLACE))
                        .as(shops.get(n).domain())
                        .hasValue(quantities[n]);
            }
        });
    }

    @Override
    public void close() {
        server.close();
        stage.close();
    }
}
