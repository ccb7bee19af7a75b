package io.stockroute.order.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.order.OrderFixture;
import io.stockroute.order.OrderWorld;
import io.stockroute.order.create.CreateOutcome;
import io.stockroute.order.draft.DraftBatch.Seen;
import io.stockroute.order.lane.OrderOutcomes;
import io.stockroute.order.rows.DestinationOrder;
import io.stockroute.settings.Strategy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DraftsTest {

    @ParameterizedTest
    @EnumSource
    void aReservedDraftCountsUntilShortlyBeforeItsReservationEnds(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.DRAFT_ORDERS)) {
            Instant until = world.clock.instant().plus(Duration.ofMinutes(30));
            drafted(world, Optional.of(until));
            assertThat(world.subtracted()).as("Source's stock is less by them").isZero();

            world.clock.advance(Duration.ofMinutes(24));
            see(world, new DraftReading.Open(Optional.of(until)));
            assertThat(world.subtracted()).isZero();

            world.clock.advance(Duration.ofMinutes(1));
            see(world, new DraftReading.Open(Optional.of(until)));
            assertThat(world.subtracted()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReservationEndsByTheClockThoughNobodyIsAsked(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.DRAFT_ORDERS)) {
            drafted(world, Optional.of(world.clock.instant().plus(Duration.ofMinutes(30))));
            Drafts drafts = world.bean(Drafts.class);
            world.clock.advance(Duration.ofMinutes(24));
            assertThat(drafts.expiring()).isEmpty();

            world.clock.advance(Duration.ofMinutes(1));
            long order = drafts.expiring().get(0);
            world.does(() -> drafts.expire(order));

            assertThat(world.subtracted()).isEqualTo(2);
            assertThat(drafts.expiring()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReservationThatEndedWhileTheServerStoodStillIsOverBeforeAnythingIsRead(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.DRAFT_ORDERS)) {
            world.linked();
            world.jdbc().sql("delete from level_link").update(); // counted at once
            drafted(world, Optional.of(world.clock.instant().plus(Duration.ofMinutes(30))));
            world.jdbc()
                    .sql(
                            "insert into level_link (level_id, source_level_id, sync, destination) values (1002, 1001, 'main', 'outlet')")
                    .update();
            world.clock.advance(Duration.ofHours(1));

            world.restart(OrderWorld.sync("main", Strategy.DRAFT_ORDERS));

            assertThat(world.subtracted()).isEqualTo(2);
            assertThat(world.jdbc()
                            .sql("select read_wanted from level where id = 1001")
                            .query(Boolean.class)
                            .single())
                    .as("the targets follow from the next read of Source")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDraftThatIsSeenCompletedAfterItsReservationLapsedLetsItsUnitsGo(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.DRAFT_ORDERS)) {
            drafted(world, Optional.of(world.clock.instant().plus(Duration.ofMinutes(30))));
            world.clock.advance(Duration.ofMinutes(25));
            Drafts drafts = world.bean(Drafts.class);
            DraftBatch asked = drafts.due("main").orElseThrow();
            world.does(() -> drafts.expire(drafts.expiring().get(0)));

            world.lease();
            world.does(() -> drafts.record(
                    "main",
                    new Seen(
                            asked.drafts().get(0),
                            new DraftReading.Completed(Optional.of(OrderFixture.made(false, Optional.empty()))))));

            assertThat(world.subtracted()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUnreservedDraftKeepsItsUnitsBackUntilItIsCompleted(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.DRAFT_ORDERS)) {
            drafted(world, Optional.empty());
            assertThat(world.subtracted()).isEqualTo(2);

            world.clock.advance(Duration.ofMinutes(1));
            see(world, new DraftReading.Completed(Optional.of(OrderFixture.made(false, Optional.empty()))));

            assertThat(world.subtracted()).isZero();
            assertThat(world.text("draft_state", 1)).isEqualTo("COMPLETED");
            assertThat(world.text("source_order_name", 1)).isEqualTo("#1");
            world.clock.advance(Duration.ofHours(1));
            assertThat(world.bean(Drafts.class).due("main"))
                    .as("not followed any more")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUnreservedDraftThatIsDeletedGivesItsUnitsBack(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.DRAFT_ORDERS)) {
            drafted(world, Optional.empty());

            world.bean(Drafts.class).hint("main", 900);
            see(world, new DraftReading.Gone());

            assertThat(world.subtracted()).isZero();
            assertThat(world.text("draft_state", 1)).isEqualTo("DELETED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHintBringsALookForwardEvenWhileOneIsUnderWay(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.DRAFT_ORDERS)) {
            drafted(world, Optional.empty());
            Drafts drafts = world.bean(Drafts.class);
            drafts.hint("main", 4711);
            drafts.hint("outlet", 900);
            assertThat(drafts.due("main")).as("hints of others").isEmpty();

            drafts.hint("main", 900);
            DraftBatch asked = drafts.due("main").orElseThrow();
            drafts.ask(asked);
            assertThat(drafts.due("main")).isEmpty();
            drafts.hint("main", 900);
            world.does(() ->
                    drafts.record("main", new Seen(asked.drafts().get(0), new DraftReading.Open(Optional.empty()))));

            assertThat(drafts.due("main")).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDraftThatWasCompletedBeforeItWasFoundIsNotFollowed(TestDatabases database) {
        try (OrderWorld world = new OrderWorld(database, Strategy.DRAFT_ORDERS)) {
            DestinationOrder sent = world.sent("outlet", 1);

            world.does(() -> world.bean(OrderOutcomes.class).found(sent, OrderFixture.made(false, Optional.empty())));

            assertThat(world.text("draft_state", 1)).isEqualTo("COMPLETED");
            assertThat(world.subtracted()).isZero();

            world.bean(Drafts.class).begin(sent, OrderFixture.made(true, Optional.empty()));
            assertThat(world.text("draft_state", 1))
                    .as("a late answer opens nothing again")
                    .isEqualTo("COMPLETED");
        }
    }

    private static void drafted(OrderWorld world, Optional<Instant> reservedUntil) {
        DestinationOrder sent = world.sent("outlet", 1);
        CreateOutcome created = new CreateOutcome.Created(OrderFixture.made(true, reservedUntil));
        world.does(() -> world.bean(OrderOutcomes.class).answered(sent, world.bring(1), created));
        assertThat(world.text("draft_state", 1)).isEqualTo("OPEN");
    }

    private static void see(OrderWorld world, DraftReading state) {
        Drafts drafts = world.bean(Drafts.class);
        world.lease();
        DraftBatch asked = drafts.due("main").orElseThrow();
        drafts.ask(asked);
        world.does(() -> drafts.record("main", new Seen(asked.drafts().get(0), state)));
    }
}
