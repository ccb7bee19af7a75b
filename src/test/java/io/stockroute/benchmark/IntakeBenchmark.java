package io.stockroute.benchmark;

import io.stockroute.TestDatabases;
import io.stockroute.benchmark.SignedPosts.Round;
import io.stockroute.scenario.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * How many signed deliveries a second are answered after their commit, beside a bare servlet with the same insert, in turns in one run.
 * The dispatch stands still. {@code docs/benchmarks.md} says how to run it.
 */
public final class IntakeBenchmark {

    private static final int CONNECTIONS = 64;
    private static final int ROUNDS = 5;

    private final SignedPosts posts = new SignedPosts(CONNECTIONS);
    private final int deliveries;

    private IntakeBenchmark(int deliveries) {
        this.deliveries = deliveries;
    }

    /** @param arguments {@code h2} or {@code postgresql}, how many deliveries a round, and {@code profile} for the statements */
    public static void main(String[] arguments) throws Exception {
        TestDatabases kind = BenchmarkStage.database(arguments);
        IntakeBenchmark benchmark = new IntakeBenchmark(LargeServer.argument(arguments, 1, 10_000));
        try (BenchmarkStage stage = new BenchmarkStage(kind, 2, 1);
                Server server = stage.ready();
                BareIntake bare = new BareIntake(server.bean(DataSource.class))) {
            StandingDispatch.suspend(server);
            benchmark.round("warm-up, server", stage.port());
            benchmark.round("warm-up, bare servlet", bare.port());
            benchmark.compare(stage.port(), bare.port());
            if (arguments.length > 2) {
                StatementCount.top(20).forEach(System.out::println);
            }
        }
        System.exit(0);
    }

    private void compare(int server, int bare) throws Exception {
        List<Double> ratios = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            double ours = round("server", server);
            rates.add(ours);
            ratios.add(ours / round("bare servlet", bare));
        }
        System.out.printf(
                Locale.ROOT,
                "server / bare servlet: %.2f (median of %d rounds)%n",
                ratios.stream().sorted().toList().get(ROUNDS / 2),
                ROUNDS);
        double half = rates.stream().mapToDouble(rate -> rate).max().orElseThrow() / 2;
        Round paced = posts.send(server, deliveries, half);
        System.out.printf(
                Locale.ROOT,
                "at half of the highest rate (%,.0f a second): median %.1f ms, 99 %% within %.1f ms%n",
                paced.rate(),
                paced.within(50),
                paced.within(99));
    }

    private double round(String name, int port) throws Exception {
        StatementCount.reset();
        double processor = Processor.seconds();
        Round round = posts.send(port, deliveries);
        double used = Processor.seconds() - processor;
        System.out.printf(
                Locale.ROOT,
                "%s: %,.0f a second, 99 %% within %.0f ms; each %.2f ms of processor with client and database, %.2f statements%n",
                name,
                round.rate(),
                round.within(99),
                1000 * used / deliveries,
                StatementCount.all() / (double) deliveries);
        return round.rate();
    }
}
