package io.stockroute.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the containers may do, as far as the file says: no engine runs here. */
class ComposeTest {

    private static final Path FOLDER = Path.of("docker");

    /** A service by its name, with what stands below it. */
    record Service(String name, Map<String, Object> content) {

        @SuppressWarnings("unchecked")
        List<Object> list(String key) {
            return (List<Object>) content.getOrDefault(key, List.of());
        }

        List<String> texts(String key) {
            return list(key).stream().map(String::valueOf).toList();
        }

        @SuppressWarnings("unchecked")
        Map<String, Object> map(String key) {
            return (Map<String, Object>) content.getOrDefault(key, Map.of());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Service> services() throws IOException {
        List<Service> services = new ArrayList<>();
        section("services").forEach((name, content) -> services.add(new Service(name, asMap(content))));
        assertThat(services).extracting(Service::name).contains("proxy", "stockroute", "postgres", "prometheus");
        return services;
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceWritesIntoItsVolumesAloneAndGainsNoRights(Service service) {
        assertThat(service.content()).containsEntry("read_only", true);
        assertThat(service.texts("cap_drop")).containsExactly("ALL");
        assertThat(service.texts("security_opt")).containsExactly("no-new-privileges:true");
        assertThat(service.texts("cap_add"))
                .isEqualTo(service.name().equals("proxy") ? List.of("NET_BIND_SERVICE") : List.of());
        assertThat(service.content())
                .doesNotContainKeys("privileged", "network_mode", "pid", "ipc", "devices", "userns_mode");
        assertThat(service.texts("tmpfs")).anyMatch(mount -> mount.startsWith("/tmp"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void whatStandsInTheRepositoryIsMountedToBeReadAlone(Service service) {
        assertThat(service.texts("volumes"))
                .filteredOn(mount -> mount.startsWith("."))
                .allMatch(mount -> mount.endsWith(":ro"))
                .noneMatch(mount -> mount.contains("docker.sock"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aRunawayServiceIsLimited(Service service) {
        assertThat(service.content()).containsKey("pids_limit").containsKey("logging");
        if (!service.name().equals("postgres")) { // a database that is stopped by a limit is worse than one that grows
            assertThat(service.content()).containsKey("mem_limit");
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void onlyTheProxyIsReachedFromOutside(Service service) {
        List<String> open = service.texts("ports").stream()
                .filter(port -> !port.startsWith("127.0.0.1:"))
                .toList();
        assertThat(open).isEqualTo(service.name().equals("proxy") ? List.of("80:80", "443:443") : List.of());
        if (!Set.of("proxy", "demo").contains(service.name())) {
            assertThat(service.texts("ports")).isEmpty();
        }
    }

    @Test
    void theDatabaseAndTheMetricsHaveNoWayOut() throws IOException {
        Map<String, Object> networks = section("networks");
        assertThat(asMap(networks.get("back"))).containsEntry("internal", true);
        assertThat(asMap(networks.get("metrics"))).containsEntry("internal", true);
        Map<String, Set<String>> joined = new TreeMap<>();
        services().forEach(service -> joined.put(service.name(), networksOf(service)));
        assertThat(joined.get("postgres")).containsExactly("back");
        assertThat(joined.get("proxy")).doesNotContain("back");
        assertThat(joined.get("prometheus")).containsExactly("metrics");
        assertThat(joined.get("grafana")).containsExactly("metrics");
    }

    @Test
    void theProxyThatIsBelievedIsTheOneThatIsThere() throws IOException {
        Object address = asMap(service("proxy").map("networks").get("front")).get("ipv4_address");
        assertThat(address).isNotNull();
        assertThat(service("stockroute").map("environment")).containsEntry("STOCKROUTE_TRUSTED_PROXIES", address);
    }

    @Test
    void noPasswordStandsInTheEnvironmentAndEachServiceSeesItsOwnAlone() throws IOException {
        for (Service service : services()) {
            assertThat(service.map("environment").keySet())
                    .as(service.name())
                    .noneMatch(key -> key.matches(".*(PASSWORD|TOKEN|SECRET|KEY)"));
        }
        assertThat(secretsOf("stockroute"))
                .containsExactlyInAnyOrder(
                        "STOCKROUTE_ADMIN_PASSWORD", "STOCKROUTE_METRICS_TOKEN", "POSTGRES_PASSWORD");
        assertThat(secretsOf("postgres")).containsExactly("POSTGRES_PASSWORD");
        assertThat(secretsOf("prometheus")).containsExactly("STOCKROUTE_METRICS_TOKEN");
        assertThat(secretsOf("grafana")).containsExactly("GRAFANA_PASSWORD");
        assertThat(secretsOf("proxy")).isEmpty();
    }

    @Test
    void prometheusBringsTheTokenForMetricsAndNoPassword() throws IOException {
        String settings = Files.readString(FOLDER.resolve("prometheus.yml"));
        assertThat(settings)
                .contains("credentials_file: /run/secrets/STOCKROUTE_METRICS_TOKEN")
                .doesNotContain("basic_auth", "password");
    }

    @Test
    void everyImageCanBePinned() throws IOException {
        for (Service service : services()) {
            assertThat(service.content().get("image").toString())
                    .as(service.name())
                    .matches("stockroute|\\$\\{[A-Z]+_IMAGE:-[a-z/]+:[v0-9.]+}");
        }
        assertThat(Files.readString(FOLDER.resolve("Dockerfile")))
                .contains("ARG BASE_IMAGE=", "USER 10001:10001")
                .doesNotContainPattern("(?m)^FROM (?!\\$\\{BASE_IMAGE})");
    }

    @Test
    void theProxyShowsNothingOfTheInsideAndAnswersNoDeliveryItself() throws IOException {
        String caddy = Files.readString(FOLDER.resolve("Caddyfile"));
        assertThat(caddy).contains("@inside path /actuator /actuator/*", "respond @inside 404");
        assertThat(caddy.lines().filter(line -> !line.strip().startsWith("#")).toList())
                .as("Caddy 2.6 answers 200 for a body that it gave up on")
                .noneMatch(line -> line.contains("read_body"));
        String nginx = Files.readString(FOLDER.resolve("nginx.conf"));
        assertThat(nginx).contains("location /actuator/ { return 404; }", "X-Forwarded-For $remote_addr;");
    }

    private static Service service(String name) throws IOException {
        return services().stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> secretsOf(String name) throws IOException {
        return service(name).list("secrets").stream()
                .map(secret -> secret instanceof Map<?, ?> mount ? mount.get("source") : secret)
                .map(String::valueOf)
                .toList();
    }

    private static Set<String> networksOf(Service service) {
        return service.content().get("networks") instanceof Map<?, ?>
                ? service.map("networks").keySet()
                : Set.copyOf(service.texts("networks"));
    }

    private static Map<String, Object> section(String name) throws IOException {
        try (Reader file = Files.newBufferedReader(FOLDER.resolve("compose.yaml"))) {
            Map<String, Object> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return asMap(all.get(name));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }
}
