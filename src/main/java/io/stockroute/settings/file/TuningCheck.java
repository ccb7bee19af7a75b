package io.stockroute.settings.file;

import io.stockroute.settings.Tuning;
import java.time.Duration;
import java.util.regex.Pattern;
import org.quartz.CronExpression;
import org.springframework.util.unit.DataSize;

/** Whether the durations and sizes make sense. */
final class TuningCheck {

    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(30);
    private static final Duration LONGEST_RETRY_OF_SHOPIFY = Duration.ofHours(4);
    private static final DataSize SMALLEST_BODY = DataSize.ofKilobytes(1);
    private static final DataSize LARGEST_BODY = DataSize.ofMegabytes(100);

    /** No address in numbers, and no name of a local network: at least two parts, and the last one a word. */
    private static final Pattern HOST = Pattern.compile(
            "(\\*\\.)?([a-z0-9-]+\\.)+(?!local$|internal$|localhost$)[a-z][a-z0-9-]*", Pattern.CASE_INSENSITIVE);

    private final ConfigurationProblems problems;

    TuningCheck(ConfigurationProblems problems) {
        this.problems = problems;
    }

    void check(Tuning tuning) {
        atLeast("reconciliation.every", tuning.reconciliation().every(), Duration.ofMinutes(1), "15m");
        atLeast("polling.every", tuning.polling().every(), Duration.ofSeconds(1), "3s");
        atLeast("polling.overlap", tuning.polling().overlap(), Duration.ofSeconds(1), "2m");
        atLeast("orders.poll", tuning.orders().poll(), Duration.ofSeconds(1), "1m");
        atLeast("orders.grace", tuning.orders().grace(), Duration.ofSeconds(1), "60s");
        atLeast("orders.look-for", tuning.orders().lookFor(), Duration.ofSeconds(10), "10m");
        atLeast("lane.lease", tuning.lane().lease(), SHORTEST_LEASE, "60s");
        atLeast("ledger.keep", tuning.ledger().keep(), Duration.ofDays(1), "400d");
        atLeast("deliveries.keep", tuning.deliveries().keep(), LONGEST_RETRY_OF_SHOPIFY, "30d");
        atLeast("subscriptions.every", tuning.subscriptions().every(), Duration.ofMinutes(1), "1h");
        if (tuning.reconciliation().bulkFrom() < 1) {
            problems.add(
                    "The number of levels is too small.",
                    "stockroute.reconciliation.bulk-from",
                    "Give at least 1; the default is 20000.");
        }
        check(tuning.guard());
        check(tuning.webhooks());
        check(tuning.outgoing());
        if (!CronExpression.isValidExpression(tuning.catalog().importCron())) {
            problems.add(
                    ShownValue.quoted(tuning.catalog().importCron()) + " is no cron expression of Quartz'.",
                    "stockroute.catalog.import-cron",
                    "Write seconds, minutes, hours, day of month, month and day of week;"
                            + " the default is '0 30 3 * * ?', each night at half past three.");
        }
    }

    private void check(Tuning.Webhooks webhooks) {
        DataSize body = webhooks.maxBodySize();
        if (body.compareTo(SMALLEST_BODY) < 0 || body.compareTo(LARGEST_BODY) > 0) {
            problems.add(
                    "The largest accepted webhook is too small or too large.",
                    "stockroute.webhooks.max-body-size",
                    "Give something from 1KB to 100MB; the default is 10MB.");
        }
        if (webhooks.bodyBudget().compareTo(body) < 0) {
            problems.add(
                    "The memory for webhooks that are being received does not hold a single one of the largest size.",
                    "stockroute.webhooks.body-budget",
                    "Give at least what stockroute.webhooks.max-body-size allows; the default is 64MB.");
        }
        atLeast("webhooks.body-deadline", webhooks.bodyDeadline(), Duration.ofSeconds(1), "15s");
        if (webhooks.bodyRate().isNegative()) {
            problems.add(
                    "The rate is negative.",
                    "stockroute.webhooks.body-rate",
                    "Give the bytes that have to arrive each second, 0B for no least rate; the default is 1KB.");
        }
    }

    private void check(Tuning.Outgoing outgoing) {
        atLeast("outgoing.max-answer", outgoing.maxAnswer(), DataSize.ofMegabytes(1), "64MB");
        atLeast("outgoing.max-result", outgoing.maxResult(), DataSize.ofMegabytes(1), "8GB");
        atLeast("outgoing.max-line", outgoing.maxLine(), DataSize.ofKilobytes(64), "1MB");
        outgoing.resultHosts().stream()
                .filter(host -> !HOST.matcher(host).matches())
                .forEach(host -> problems.add(
                        ShownValue.quoted(host) + " is no name of a public host.",
                        "stockroute.outgoing.result-hosts",
                        "Write names such as storage.googleapis.com, or *.example.com for all names below it."));
    }

    private void atLeast(String setting, DataSize given, DataSize least, String otherwise) {
        if (given.compareTo(least) < 0) {
            problems.add(
                    "The size is too small.",
                    "stockroute." + setting,
                    "Give at least " + least.toKilobytes() + "KB; the default is " + otherwise + ".");
        }
    }

    private void check(Tuning.Guard guard) {
        atLeast("guard.window", guard.window(), Duration.ofMinutes(1), "10m");
        share("guard.zero-share", guard.zeroShare(), "25%");
        share("guard.units-share", guard.unitsShare(), "50%");
        atLeast("guard.zero-from", guard.zeroFrom(), 2, "20");
        atLeast("guard.units-from", guard.unitsFrom(), 1, "500");
    }

    private void share(String setting, Percentage given, String otherwise) {
        if (given.percent() < 1 || given.percent() > 100) {
            problems.add(
                    "The share is too small or too large.",
                    "stockroute." + setting,
                    "Give something from 1% to 100%, which keeps nothing back; the default is " + otherwise + ".");
        }
    }

    private void atLeast(String setting, int given, int least, String otherwise) {
        if (given < least) {
            problems.add(
                    "The number is too small.",
                    "stockroute." + setting,
                    "Give at least " + least + "; the default is " + otherwise + ".");
        }
    }

    private void atLeast(String setting, Duration given, Duration least, String otherwise) {
        if (given.compareTo(least) < 0) {
            problems.add(
                    "The duration is too short.",
                    "stockroute." + setting,
                    "Give at least " + words(least) + "; the default is " + otherwise + ".");
        }
    }

    private static String words(Duration duration) {
        if (duration.toDays() > 0) {
            return duration.toDays() + "d";
        }
        if (duration.toHours() > 0) {
            return duration.toHours() + "h";
        }
        return duration.toMinutes() > 0 ? duration.toMinutes() + "m" : duration.toSeconds() + "s";
    }
}
