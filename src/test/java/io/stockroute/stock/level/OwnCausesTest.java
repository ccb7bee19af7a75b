package io.stockroute.stock.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.stockroute.TestDatabases;
import io.stockroute.ledger.LedgerWorld;
import io.stockroute.ledger.LedgerWorld.Fate;
import io.stockroute.ledger.LedgerWorld.Step;
import io.stockroute.ledger.Shelf;
import io.stockroute.settings.MatchBy;
import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import io.stockroute.stock.Decision;
import io.stockroute.stock.Decision.Fed;
import io.stockroute.stock.DestinationStock;
import io.stockroute.stock.EntryReason;
import io.stockroute.stock.StockTargets;
import io.stockroute.stock.Target;
import io.stockroute.stock.Trigger.Move;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two levels of a store that two webhooks marked and one call reads: each keeps its own webhook, through all that follows. */
class OwnCausesTest {

    private LedgerWorld world;

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource
    void eachTargetNamesTheWebhookOfTheSourceLevelThatItFollowsFrom(TestDatabases database) {
        given(database, Strategy.ONE_WAY, new StockTargets()::decide);
        Shelf firstSource = world.shelf("main", 100, 1, 10);
        Shelf secondSource = world.shelf("main", 101, 1, 20);
        Shelf first = world.shelf("outlet", 200, 11, 10);
        Shelf second = world.shelf("outlet", 201, 11, 20);
        world.link(first, firstSource);
        world.link(second, secondSource);

        changesAndIsRead(firstSource, -2, secondSource, -3);

        assertThat(causes("READ"))
                .containsExactly(tuple(firstSource.levelId, "delivery:1"), tuple(secondSource.levelId, "delivery:2"));
        assertThat(causes("TARGET"))
                .containsExactlyInAnyOrder(tuple(first.levelId, "delivery:1"), tuple(second.levelId, "delivery:2"));
        assertThat(decision(second))
                .isEqualTo(new Decision(
                        "main",
                        List.of(new Fed(secondSource.levelId, 17)),
                        List.of(new Move(secondSource.levelId, -3)),
                        0,
                        0,
                        null));
    }

    @ParameterizedTest
    @EnumSource
    void eachProvisionalSaleNamesTheWebhookOfItsDrop(TestDatabases database) {
        given(database, Strategy.ORDERS, new StockTargets()::decide);
        Shelf firstSource = world.shelf("main", 100, 1, 10);
        Shelf secondSource = world.shelf("main", 101, 1, 20);
        Shelf first = world.shelf("outlet", 200, 11, 10);
        Shelf second = world.shelf("outlet", 201, 11, 20);
        world.link(first, firstSource);
        world.link(second, secondSource);

        changesAndIsRead(first, -2, second, -3);

        assertThat(causes("STOCK_DROP"))
                .containsExactlyInAnyOrder(tuple(first.levelId, "delivery:1"), tuple(second.levelId, "delivery:2"));
        assertThat(causes("TARGET"))
                .containsExactlyInAnyOrder(tuple(first.levelId, "delivery:1"), tuple(second.levelId, "delivery:2"));
        assertThat(world.jdbc()
                        .sql("select cause from reservation order by source_item_id")
                        .query(String.class)
                        .list())
                .containsExactly("delivery:1", "delivery:2");
        assertThat(decision(second))
                .isEqualTo(new Decision("main", List.of(new Fed(secondSource.levelId, 20)), List.of(), 3, 0, null));
    }

    @ParameterizedTest
    @EnumSource
    void eachPoolAndItsTargetsNameTheWebhookOfTheLevelThatChanged(TestDatabases database) {
        given(database, Strategy.TWO_WAY, new StockTargets()::decide);
        Shelf firstSource = shared(100, 200);
        Shelf secondSource = shared(101, 201);
        world.readAll();
        read("main");
        Shelf first = at(200);
        Shelf second = at(201);
        read("outlet");
        world.jdbc().sql("delete from ledger_entry").update();

        changesAndIsRead(first, -2, second, -3);

        assertThat(world.jdbc()
                        .sql("select cause from pool_change where not start order by source_level_id")
                        .query(String.class)
                        .list())
                .containsExactly("delivery:1", "delivery:2");
        assertThat(causes("TARGET"))
                .containsExactlyInAnyOrder(
                        tuple(firstSource.levelId, "delivery:1"),
                        tuple(first.levelId, "delivery:1"),
                        tuple(secondSource.levelId, "delivery:2"),
                        tuple(second.levelId, "delivery:2"));
        assertThat(decision(secondSource))
                .isEqualTo(new Decision(
                        "main",
                        List.of(new Fed(secondSource.levelId, 10)),
                        List.of(new Move(second.levelId, -3)),
                        0,
                        0,
                        7));
    }

    private void given(TestDatabases database, Strategy strategy, Function<DestinationStock, List<Target>> rule) {
        Sync sync = new Sync(
                "main", "main", List.of("outlet"), true, strategy, MatchBy.SKU, Map.of(), OrderSettings.defaults());
        world = new LedgerWorld(database, sync, rule);
    }

    private Shelf shared(long item, long destinationItem) {
        Shelf source = world.shelf("main", item, 1, 10);
        world.link(world.shelf("outlet", destinationItem, 11, 10), source);
        world.jdbc()
                .sql(
                        "insert into level_link (level_id, source_level_id, sync, destination) values (?, ?, 'main', 'main')")
                .params(source.levelId, source.levelId)
                .update();
        return source;
    }

    private Shelf at(long item) {
        return world.stores.all().stream()
                .filter(shelf -> shelf.item == item)
                .findFirst()
                .orElseThrow();
    }

    private void changesAndIsRead(Shelf first, int firstChange, Shelf second, int secondChange) {
        first.change(firstChange);
        second.change(secondChange);
        world.hint(first, first.quantity);
        world.hint(second, second.quantity);
        read(first.store);
    }

    private void read(String store) {
        assertThat(world.step(store, Fate.ANSWERED)).isEqualTo(Step.ASKED);
        assertThat(world.step(store, Fate.ANSWERED)).isEqualTo(Step.READ);
    }

    private List<Tuple> causes(String kind) {
        return world.jdbc()
                .sql("select level_id, cause from ledger_entry where kind = :kind order by id")
                .param("kind", kind)
                .query((row, n) -> tuple(row.getLong("level_id"), row.getString("cause")))
                .list();
    }

    private Decision decision(Shelf shelf) {
        return world.jdbc()
                .sql("select " + EntryReason.COLUMNS + " from ledger_entry where kind = 'TARGET' and level_id = :level")
                .param("level", shelf.levelId)
                .query((row, n) -> Optional.ofNullable(EntryReason.in(row)))
                .single()
                .flatMap(EntryReason::decision)
                .orElseThrow();
    }
}
