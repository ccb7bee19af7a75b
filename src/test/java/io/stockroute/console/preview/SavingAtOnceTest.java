package io.stockroute.console.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.Utc;
import io.stockroute.console.web.ConsolePages;
import io.stockroute.run.preview.PreviewTurn;
import io.stockroute.run.preview.PreviewWork;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people look at two plans of the same sync, and press the button at the same moment. */
class SavingAtOnceTest extends ConsolePages {

    private static final int ROUNDS = 10;

    @Autowired
    private PreviewWork work;

    @BeforeEach
    void fill() {
        forgetSettings();
        List.of("variant", "location")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        for (String store : List.of("main", "outlet")) {
            jdbc.sql("insert into store_state (store, catalog_at, locations_at) values (?, ?, ?)")
                    .params(store, Utc.at(Instant.now()), Utc.at(Instant.now()))
                    .update();
        }
    }

    @Test
    void oneOfThemIsSavedAndTheOtherIsToldWhoWasFaster() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                long first = want(2 * round + 1);
                long second = want(2 * round + 2);
                plan();
                CyclicBarrier together = new CyclicBarrier(2);
                Future<String> one = people.submit(saving(first, together));
                Future<String> other = people.submit(saving(second, together));

                assertThat(List.of(one.get(120, TimeUnit.SECONDS), other.get(120, TimeUnit.SECONDS)))
                        .containsExactlyInAnyOrder("SAVED", "OUTDATED");
            }
        } finally {
            people.shutdownNow();
        }
    }

    private Callable<String> saving(long preview, CyclicBarrier together) {
        return () -> {
            together.await(120, TimeUnit.SECONDS);
            assertThat(form("/previews/%d/save".formatted(preview)).getStatus()).isEqualTo(302);
            return state("preview", preview);
        };
    }

    private long want(int safetyStock) {
        String settings = "{\"safety-stock\": {\"outlet\": %d}}".formatted(safetyStock);
        json("/api/v1/syncs/main/previews", "{\"settings\": " + settings + "}");
        return jdbc.sql("select max(id) from preview").query(Long.class).single();
    }

    private void plan() {
        PreviewTurn turn = work.next();
        while (turn.isWork()) {
            if (turn instanceof PreviewTurn.Plan plan) {
                work.plan(plan.preview());
            }
            turn = work.next();
        }
    }
}
