package io.stockroute.webhook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private static final Duration BOUND = Duration.ofMinutes(1);

    private final ExecutorService senders = Executors.newFixedThreadPool(20);
    private final CountDownLatch go = new CountDownLatch(1);
    private final List<List<Integer>> committed = new ArrayList<>();

    @AfterEach
    void end() {
        senders.shutdownNow();
    }

    @Test
    void aRowAloneIsWrittenAtOnce() {
        new GroupCommit<Integer>(committed::add, failure -> false, 5).add(1);

        assertThat(committed).containsExactly(List.of(1));
    }

    @Test
    void whatArrivesWhileOthersAreWrittenIsWrittenTogetherAndNoMoreThanIsAllowed() throws Exception {
        GroupCommit<Integer> commits = new GroupCommit<>(this::writeOnceAllowed, failure -> false, 5);
        List<? extends Future<?>> all = IntStream.range(0, 12)
                .mapToObj(i -> senders.submit(() -> commits.add(i)))
                .toList();
        await("the others wait for the first").atMost(BOUND).until(() -> commits.waiting() >= 7);

        go.countDown();
        for (Future<?> one : all) {
            one.get();
        }

        assertThat(committed.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 12).boxed().toList());
        assertThat(committed).allSatisfy(set -> assertThat(set).hasSizeLessThanOrEqualTo(5));
        assertThat(committed).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void aRowThatCannotBeWrittenFailsAlone() throws Exception {
        AtomicInteger arriving = new AtomicInteger();
        GroupCommit<Integer> commits = new GroupCommit<>(
                set -> {
                    if (set.contains(7)) {
                        throw new IllegalStateException("no 7");
                    }
                    writeOnceAllowed(set);
                },
                failure -> false,
                50);
        List<? extends Future<?>> all = IntStream.range(0, 12)
                .mapToObj(i -> senders.submit(() -> {
                    arriving.incrementAndGet();
                    commits.add(i);
                }))
                .toList();
        await().atMost(BOUND).until(() -> arriving.get() == 12);

        go.countDown();

        for (int i = 0; i < 12; i++) {
            if (i == 7) {
                Future<?> bad = all.get(7);
                assertThatThrownBy(bad::get).hasRootCauseMessage("no 7");
            } else {
                all.get(i).get();
            }
        }
        assertThat(committed.stream().flatMap(List::stream)).hasSize(11).doesNotContain(7);
    }

    @Test
    void anOutageIsNotTriedAgainForEachRow() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        GroupCommit<Integer> commits = new GroupCommit<>(
                set -> {
                    tries.incrementAndGet();
                    writeOnceAllowed(set);
                    throw new IllegalStateException("no database");
                },
                failure -> true,
                50);
        List<Future<?>> all = new ArrayList<>();
        all.add(senders.submit(() -> commits.add(0)));
        await("the first is being written").atMost(BOUND).until(() -> tries.get() == 1);
        IntStream.range(1, 12).forEach(i -> all.add(senders.submit(() -> commits.add(i))));
        await("the others wait for it").atMost(BOUND).until(() -> commits.waiting() == 11);

        go.countDown();

        assertThat(all).allSatisfy(one -> assertThatThrownBy(one::get).hasRootCauseMessage("no database"));
        assertThat(tries).hasValue(2);
    }

    private void writeOnceAllowed(List<Integer> set) {
        try {
            go.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        committed.add(set);
    }
}
