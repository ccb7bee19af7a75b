package io.stockroute.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.shopify.ShopifyException.RecordFailed;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Random shops in which some records break every page that shows them. */
class PollPagesTest {

    private static final Instant START = Instant.parse("2026-11-30T12:00:00Z");
    private static final int SECONDS = 90;

    private record Item(int id, Instant at) {}

    private final Map<String, FailingRecord> kept = new TreeMap<>();
    private final List<Item> items = new ArrayList<>();
    private final Set<Integer> poisoned = new HashSet<>();
    private Instant now = START.plusSeconds(SECONDS + 5);
    private int calls;

    @RepeatedTest(200)
    void whatDoesNotFailComesThroughAndTheRestOnceItIsWell(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        int count = random.nextInt(300);
        int first = random.nextBoolean() ? 1 : 1_000_000_000;
        int apart = random.nextBoolean() ? 1 : 1_000_003;
        for (int id = first; id < first + count * apart; id += apart) {
            items.add(new Item(id, START.plusSeconds(random.nextInt(random.nextBoolean() ? SECONDS : 5))));
        }
        items.sort(Comparator.comparing(Item::at).thenComparing(Item::id));
        Map<Instant, Integer> failingAt = new TreeMap<>();
        for (int i = 0; i < random.nextInt(7) && count > 0; i++) {
            Item item = items.get(random.nextInt(count));
            failingAt.put(item.at(), item.id());
            poisoned.add(item.id());
        }

        Set<Integer> found = poll();

        assertThat(found)
                .isEqualTo(items.stream()
                        .map(Item::id)
                        .filter(id -> !poisoned.contains(id))
                        .collect(Collectors.toSet()));
        assertThat(calls).as("calls").isLessThan(100 + 300 * poisoned.size());
        assertThat(kept.keySet())
                .isEqualTo(failingAt.keySet().stream().map(at -> "@" + at).collect(Collectors.toSet()));
        assertThat(failing().knownUntil(now))
                .isEqualTo(failingAt.keySet().stream().findFirst().orElse(now));

        calls = 0;
        assertThat(poll()).as("what waits is left out").noneMatch(poisoned::contains);
        assertThat(calls).as("and costs nothing").isLessThanOrEqualTo(pages() + failingAt.size() + 1);

        poisoned.clear();
        now = now.plusSeconds(60);
        assertThat(poll()).hasSize(count);
        assertThat(kept).isEmpty();
    }

    private int pages() {
        return items.size() / 50 + 1;
    }

    private Set<Integer> poll() {
        Set<Integer> found = new HashSet<>();
        NavigableSet<Long> seen = new TreeSet<>();
        Function<PollPart, ConnectionPage<Integer>> ask = part -> {
            ConnectionPage<Integer> page = page(part);
            page.items().forEach(id -> seen.add((long) id));
            return page;
        };
        new PollPages<>(failing(), START, 50, ask, seen, () -> {}).forEachRemaining(found::add);
        return found;
    }

    private ConnectionPage<Integer> page(PollPart part) {
        calls++;
        List<Item> rows = new ArrayList<>(items.stream()
                .filter(item -> !item.at().isBefore(part.from()))
                .filter(item -> part.span().to().filter(item.at()::isAfter).isEmpty())
                .filter(item -> part.span()
                        .ids()
                        .filter(ids -> item.id() < ids.from() || item.id() > ids.to())
                        .isEmpty())
                .toList());
        if (part.reverse()) {
            java.util.Collections.reverse(rows);
        }
        int from = part.cursor().map(Integer::parseInt).orElse(0);
        int to = Math.min(rows.size(), from + part.size());
        List<Integer> ids =
                rows.subList(Math.min(from, to), to).stream().map(Item::id).toList();
        if (ids.stream().anyMatch(poisoned::contains)) {
            throw new RecordFailed("poisoned");
        }
        return new ConnectionPage<>(ids, to < rows.size() ? Optional.of(String.valueOf(to)) : Optional.empty());
    }

    private FailingSeconds failing() {
        return new FailingSeconds(
                new InMemory(), RecordKind.ORDER_POLL, "outlet", "", Clock.fixed(now, ZoneOffset.UTC));
    }

    /** Keeps the records without a database. */
    private final class InMemory extends FailingRecords {

        InMemory() {
            super(JdbcClient.create(new DriverManagerDataSource()), Clock.systemUTC());
        }

        @Override
        public void failed(RecordKind kind, String store, String key, String name, Exception cause) {
            Instant due = now.plus(RecordFailureRule.after(1));
            kept.put(key, new FailingRecord(1, store, kind, key, name, 1, now, due, "poisoned", null, false, false));
        }

        @Override
        public void recovered(RecordKind kind, String store, String key) {
            kept.remove(key);
        }

        @Override
        public void recovered(RecordKind kind, String store, Collection<String> keys) {
            keys.forEach(kept::remove);
        }

        @Override
        public List<FailingRecord> of(RecordKind kind, String store) {
            return List.copyOf(kept.values());
        }
    }
}
