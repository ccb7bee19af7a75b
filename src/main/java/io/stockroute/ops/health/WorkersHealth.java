package io.stockroute.ops.health;

import io.stockroute.ops.Worker;
import io.stockroute.ops.Workers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Part of liveness, named {@code workers}: down once a timer, a lane or the scheduler is gone, since a restart alone brings it back. */
@Component("workers")
final class WorkersHealth implements HealthIndicator {

    private final List<Workers> all;

    WorkersHealth(List<Workers> all) {
        this.all = all;
    }

    @Override
    public Health health() {
        List<Worker> workers =
                all.stream().flatMap(kind -> kind.running().stream()).toList();
        Map<String, String> details = new TreeMap<>();
        workers.forEach(worker -> details.put(worker.name(), words(worker)));
        boolean down = workers.stream().anyMatch(worker -> worker.death().isPresent());
        return (down ? Health.down() : Health.up()).withDetails(details).build();
    }

    private static String words(Worker worker) {
        return worker.death().orElseGet(() -> worker.sinceLastRun()
                .map(since -> "ran " + since.toSeconds() + " s ago")
                .orElse("has not run yet"));
    }
}
