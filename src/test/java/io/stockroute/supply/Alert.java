package io.stockroute.supply;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A rule of docker/alerts.yml. */
public record Alert(String name, String query, String severity, String summary, String runbook) {

    static final Path FILE = Path.of("docker", "alerts.yml");

    private record Rule(Map<String, Object> content) {

        Alert alert() {
            return new Alert(
                    text("alert"),
                    text("expr"),
                    below("labels", "severity"),
                    below("annotations", "summary"),
                    below("annotations", "runbook"));
        }

        private String text(String key) {
            return String.valueOf(content.get(key));
        }

        private String below(String key, String name) {
            return content.get(key) instanceof Map<?, ?> map ? String.valueOf(map.get(name)) : "";
        }
    }

    /** All rules, in the order of the file. */
    public static List<Alert> all() throws IOException {
        try (Reader file = Files.newBufferedReader(FILE)) {
            Map<String, List<Map<String, List<Map<String, Object>>>>> content =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return content.get("groups").stream()
                    .flatMap(group -> group.get("rules").stream())
                    .map(rule -> new Rule(rule).alert())
                    .toList();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
