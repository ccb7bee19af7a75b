package io.stockroute.stock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stockroute.OnEachDatabase;
import io.stockroute.TestDatabases;
import io.stockroute.Utc;
import io.stockroute.catalog.BulkKind;
import io.stockroute.catalog.BulkOperation;
import io.stockroute.ledger.LedgerWorld;
import io.stockroute.ledger.LedgerWorld.Fate;
import io.stockroute.ledger.LedgerWorld.Step;
import io.stockroute.ledger.Shelf;
import io.stockroute.settings.MatchBy;
import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import io.stockroute.stock.level.Level;
import io.stockroute.stock.level.ReadQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Levels that were never read are read by a bulk operation. */
@OnEachDatabase
class BulkReadsTest {

    private static final long RUN = 7;

    @Parameter
    TestDatabases database;

    private final List<Shelf> source = new ArrayList<>();
    private final List<Shelf> destination = new ArrayList<>();
    private LedgerWorld ledger;
    private BulkReads reads;

    @BeforeEach
    void begin() {
        ledger = new LedgerWorld(
                database,
                new Sync(
                        "main",
                        "main",
                        List.of("outlet"),
                        true,
                        Strategy.ONE_WAY,
                        MatchBy.SKU,
                        Map.of(),
                        OrderSettings.defaults()),
                stock -> new StockTargets().decide(stock));
        reads = ledger.bean(BulkReads.class);
        for (int item = 0; item < 3; item++) {
            source.add(ledger.unknown("main", 100 + item, 1, 10));
            destination.add(ledger.unknown("outlet", 200 + item, 11, 0));
            ledger.link(destination.get(item), source.get(item));
        }
    }

    @AfterEach
    void end() {
        ledger.close();
    }

    @Test
    void aLevelWaitsForTheBulkOperationAndNotForTheLane() {
        reads.mark(all(), RUN, true);

        assertThat(ledger.step("main", Fate.ANSWERED)).isEqualTo(Step.NOTHING);
        take("outlet", destination);
        take("main", source);

        assertThat(ledger.count("select count(*) from level where read_wanted")).isZero();
        assertThat(ledger.count("select count(*) from level where store = 'outlet' and target = 10 and believed = 0"))
                .isEqualTo(3);
    }

    @Test
    void aLevelOfWhichSomethingWasSaidMeanwhileIsReadByTheLane() {
        reads.mark(all(), RUN, true);
        List<JsonNode> old = found(source);
        source.get(0).change(-4);
        ledger.hint(source.get(0), 6);

        reads.portions(bulk("main"), old).forEach(portion -> ledger.does(() -> reads.record(bulk("main"), portion)));

        assertThat(ledger.count("select count(*) from level where store = 'main' and believed = 10"))
                .isEqualTo(2);
        assertThat(ledger.bean(ReadQueue.class).next("main", 250, false))
                .extracting(Level::id)
                .containsExactly(source.get(0).levelId);
    }

    @Test
    void aLevelThatTheLaneHasReadMeanwhileKeepsWhatWasRead() {
        reads.mark(all(), RUN, true);
        List<JsonNode> old = found(source);
        var portions = reads.portions(bulk("main"), old);
        source.get(0).change(-4);
        ledger.hint(source.get(0), 6);
        ledger.step("main", Fate.ANSWERED);
        ledger.step("main", Fate.ANSWERED);

        portions.forEach(portion -> ledger.does(() -> reads.record(bulk("main"), portion)));

        assertThat(ledger.count("select believed from level where id = " + source.get(0).levelId))
                .isEqualTo(6);
    }

    @Test
    void whatTheResultDoesNotTellIsLeftToTheLane() {
        reads.mark(all(), RUN, true);
        take("main", source.subList(0, 2));

        reads.end(bulk("main"));

        assertThat(ledger.bean(ReadQueue.class).next("main", 250, false))
                .extracting(Level::id)
                .containsExactly(source.get(2).levelId);
    }

    @Test
    void aBulkOperationThatCameToNothingKeepsNoLevelWaiting() {
        reads.mark(all(), RUN, true);
        ledger.jdbc()
                .sql("""
                        insert into bulk_operation (run_id, store, kind, state, wanted_at, due_at, settled_at)
                        values (:run, 'main', 'LEVELS', 'FAILED', :now, :now, :now)""")
                .param("run", RUN)
                .param("now", Utc.at(ledger.now))
                .update();

        reads.endAbandoned();

        assertThat(ledger.bean(ReadQueue.class).next("main", 250, false)).hasSize(3);
        assertThat(ledger.bean(ReadQueue.class).next("outlet", 250, false)).isEmpty();
    }

    @Test
    void aLevelThatIsKnownIsReadByTheLane() {
        Shelf known = ledger.shelf("main", 110, 1, 5);
        ledger.link(ledger.shelf("outlet", 210, 11, 5), known);

        reads.mark(List.of(known.levelId), RUN, true);

        assertThat(ledger.bean(ReadQueue.class).next("main", 250, false)).hasSize(1);
    }

    private List<Long> all() {
        return ledger.stores.all().stream().map(shelf -> shelf.levelId).toList();
    }

    private void take(String store, List<Shelf> shelves) {
        reads.portions(bulk(store), found(shelves))
                .forEach(portion -> ledger.does(() -> reads.record(bulk(store), portion)));
    }

    private BulkOperation bulk(String store) {
        return new BulkOperation(
                1, RUN, store, BulkKind.LEVELS, BulkOperation.State.RUNNING, 1L, Utc.at(ledger.now), 0, 0);
    }

    private static List<JsonNode> found(List<Shelf> shelves) {
        return shelves.stream().map(BulkReadsTest::line).toList();
    }

    private static JsonNode line(Shelf shelf) {
        ObjectNode level = new ObjectMapper().createObjectNode();
        level.put("isActive", true);
        level.putObject("item")
                .put("id", "gid://shopify/InventoryItem/" + shelf.item)
                .put("tracked", true);
        level.putObject("location").put("id", "gid://shopify/Location/" + shelf.location);
        level.putArray("quantities")
                .addObject()
                .put("name", "available")
                .put("quantity", shelf.quantity)
                .put("updatedAt", "2026-11-23T09:00:00Z");
        return level;
    }
}
