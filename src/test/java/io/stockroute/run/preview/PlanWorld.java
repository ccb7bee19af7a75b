package io.stockroute.run.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.CodedReason;
import io.stockroute.TestDatabases;
import io.stockroute.Tunings;
import io.stockroute.Utc;
import io.stockroute.catalog.Location;
import io.stockroute.catalog.LocationIndex;
import io.stockroute.catalog.LocationPairs;
import io.stockroute.catalog.product.Variant;
import io.stockroute.catalog.product.VariantIndex;
import io.stockroute.catalog.product.VariantMatches;
import io.stockroute.catalog.product.Variants;
import io.stockroute.ledger.LedgerWorld;
import io.stockroute.ledger.LedgerWorld.Fate;
import io.stockroute.ledger.LedgerWorld.Step;
import io.stockroute.ledger.Shelf;
import io.stockroute.routes.RouteRunner;
import io.stockroute.run.AbandonedPairs;
import io.stockroute.run.AlignmentRuns;
import io.stockroute.run.Alignments;
import io.stockroute.run.Preview;
import io.stockroute.settings.Sync;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairs;
import io.stockroute.shopify.FailingRecords;
import io.stockroute.shopify.StoreClocks;
import io.stockroute.stock.DestinationStock;
import io.stockroute.stock.StockTargets;
import io.stockroute.stock.Target;
import io.stockroute.stock.pool.PoolAdjustments;
import io.stockroute.stock.reservation.UnexplainedDrops;
import io.stockroute.stock.target.StockLinks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The live flow and previews over the same ledger and the same stores, which are a few numbers. */
final class PlanWorld implements AutoCloseable {

    static final List<String> STORES = List.of("main", "outlet", "b2b");
    /** The candidates by what stands in a preview's settings. */
    private final Map<String, Sync> settings = new HashMap<>();

    private final List<Sync> others = new ArrayList<>();
    private Sync present;
    final LedgerWorld ledger;

    PlanWorld(TestDatabases database, Sync sync) {
        present = sync;
        ledger = new LedgerWorld(database, sync, PlanWorld::decide, Tunings.defaults(), this::components);
        STORES.forEach(store -> ledger.jdbc()
                .sql("insert into store_state (store, catalog_at, locations_at) values (?, ?, ?)")
                .params(store, Utc.at(ledger.now), Utc.at(ledger.now))
                .update());
    }

    /** As the routes do. */
    private static List<Target> decide(DestinationStock stock) {
        return new StockTargets().decide(stock);
    }

    void locations(String store, Location... locations) {
        ledger.bean(LocationIndex.class).replace(store, List.of(locations));
    }

    void variants(String store, List<Variant> variants) {
        ledger.bean(VariantIndex.class).indexBulk(store, variants, Variants.YESTERDAY);
    }

    /** The settings are saved: everything follows until there is nothing left to do. */
    void save(Sync sync) {
        present = sync;
        ledger.restart(sync);
        align();
    }

    /** What the check of the syncs does, and then the lanes. */
    void align() {
        STORES.forEach(ledger.bean(PoolAdjustments.class)::adjust);
        ledger.does(() -> ledger.bean(UnexplainedDrops.class).abandon());
        Alignments alignments = ledger.bean(Alignments.class);
        AlignmentRuns runs = ledger.bean(AlignmentRuns.class);
        AbandonedPairs abandoned = ledger.bean(AbandonedPairs.class);
        abandoned.abandoned().forEach(pair -> {
            abandoned.forget(pair);
            ledger.bean(StockLinks.class).unlink(pair);
            abandoned.end(pair);
        });
        for (SyncPair pair : ledger.bean(SyncPairs.class).all()) {
            if (!alignments.isAligned(pair)) {
                runs.begin(pair);
                ledger.bean(VariantMatches.class).rematch(pair);
                ledger.bean(LocationPairs.class).pair(pair);
                ledger.bean(StockLinks.class).relink(pair);
                runs.align(pair);
            }
        }
        rest();
    }

    /** Lanes and the runs that hold levels back work until there is nothing left to do. */
    void rest() {
        for (int round = 0, idle = 0; idle < 2; round++) {
            assertThat(round).as("rounds until there is nothing left to do").isLessThan(200);
            boolean busy = false;
            for (String store : STORES) {
                ledger.now = ledger.now.plusSeconds(1);
                busy |= ledger.step(store, Fate.ANSWERED) != Step.NOTHING;
            }
            ledger.bean(RouteRunner.class).run("run-approval-all");
            ledger.bean(AlignmentRuns.class).finish();
            idle = busy ? 0 : idle + 1;
        }
    }

    /** A preview is worked until it comes to an end. */
    Preview preview(Sync candidate) {
        return preview(
                candidate, batch -> ledger.bean(PreviewReads.class).record(batch, ledger.stores.look(batch.call())));
    }

    Preview preview(Sync candidate, Consumer<PreviewBatch> answer) {
        return work(want(candidate), answer);
    }

    /** Syncs beside this one, which stay as they are. */
    void others(Sync... syncs) {
        others.addAll(List.of(syncs));
    }

    long want(Sync candidate) {
        String name = "settings-" + settings.size();
        settings.put(name, candidate);
        return ledger.bean(PreviewTable.class).insert(candidate.name(), 0, name, List.of(), "anna");
    }

    /** As if the time had passed that previews rest, or that an instance has for them; it is told by the database's clock. */
    void timeIsOver() {
        ledger.jdbc()
                .sql("update preview set until = current_timestamp - interval '1' second where until is not null")
                .update();
    }

    Preview work(long id, Consumer<PreviewBatch> answer) {
        PreviewWork work = ledger.bean(PreviewWork.class);
        for (int turn = 0; turn < 1000; turn++) {
            PreviewTurn next = work.next();
            if (next instanceof PreviewTurn.Plan plan) {
                work.plan(plan.preview());
            } else if (next instanceof PreviewTurn.Read read) {
                read.batches().forEach(answer);
            } else if (next instanceof PreviewTurn.Rest) {
                return find(id);
            }
        }
        throw new AssertionError("a preview that never ends");
    }

    Preview find(long id) {
        return ledger.bean(PreviewTable.class).find(id).orElseThrow();
    }

    /** What the levels would hold that would change. */
    Map<Shelf, Integer> plan(Preview preview) {
        Map<Shelf, Integer> plan = new HashMap<>();
        ledger.jdbc()
                .sql(
                        "select store, inventory_item_id, location_id, to_quantity from preview_change where preview_id = ?")
                .params(preview.id())
                .query(row -> {
                    plan.put(shelf(row.getString(1), row.getLong(2), row.getLong(3)), row.getInt(4));
                });
        return plan;
    }

    /** What every level holds; one that is not stocked holds nothing. */
    Map<Shelf, Integer> held() {
        Map<Shelf, Integer> held = new HashMap<>();
        ledger.stores.all().forEach(shelf -> held.put(shelf, shelf.stocked ? shelf.quantity : 0));
        return held;
    }

    Shelf shelf(String store, long item, long location) {
        return ledger.stores.all().stream()
                .filter(shelf -> shelf.store.equals(store) && shelf.item == item && shelf.location == location)
                .findFirst()
                .orElseThrow();
    }

    /** How many things are not synced, by why. */
    Map<String, Long> skips(Preview preview) {
        Map<String, Long> skips = new TreeMap<>();
        ledger.jdbc()
                .sql("select kind, count(*) from preview_skip where preview_id = ? group by kind")
                .params(preview.id())
                .query(row -> {
                    skips.put(row.getString(1), row.getLong(2));
                });
        return skips;
    }

    @Override
    public void close() {
        ledger.close();
    }

    /** Everything between the index of the stores and a plan. */
    @ComponentScan(
            basePackages = {"io.stockroute.catalog", "io.stockroute.run", "io.stockroute.settings"},
            lazyInit = true,
            excludeFilters = {
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "io\\.stockroute\\.settings\\.(file\\..*|saved\\..*|Settings.*)|io\\.stockroute\\.run\\.(approval\\..*|Reconciliations|RunActions|StorePauses|OperatorActions)|io\\.stockroute\\.catalog\\..*Hints|.*CatalogReads|.*(Product|Location)Reads|.*SettingCandidates|.*\\.Previews|.*Test.*")
            })
    static final class Scan {}

    private void components(AnnotationConfigApplicationContext context) {
        context.register(Scan.class);
        context.registerBean(FailingRecords.class);
        context.registerBean(StoreClocks.class);
        context.registerBean(PreviewCandidates.class, Settings::new);
    }

    private final class Settings implements PreviewCandidates {
        @Override
        public Sync sync(String name, String text) {
            return settings.get(text);
        }

        @Override
        public Optional<Sync> present(String name) {
            return Optional.of(present);
        }

        @Override
        public Collection<Sync> enabled() {
            List<Sync> all = new ArrayList<>(others);
            all.add(present);
            return all;
        }

        @Override
        public Optional<CodedReason> outdated(Preview preview) {
            return Optional.empty();
        }
    }
}
