package io.stockroute.console.activity;

import io.stockroute.ListPage;
import io.stockroute.console.run.RunLabels;
import io.stockroute.console.run.RunReasonText;
import io.stockroute.console.web.Viewer;
import io.stockroute.run.ActivityLog;
import io.stockroute.run.ActivityLog.Entry;
import io.stockroute.run.OperatorActions.Action;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was done, in words: the newest first. */
@Component
public class ActivityList {

    private final ActivityLog log;
    private final Clock clock;

    ActivityList(ActivityLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** A page, from 0. */
    ListPage<Activity> page(Viewer viewer, ActivityFilter filter, int page, int size) {
        return log.page(viewer, filter.found(clock.instant()), page, size).map(entry -> told(viewer, entry));
    }

    /** All, one by one. */
    void each(Viewer viewer, ActivityFilter filter, Consumer<Activity> taker) {
        log.each(viewer, filter.found(clock.instant()), entry -> taker.accept(told(viewer, entry)));
    }

    private static Activity told(Viewer viewer, Entry entry) {
        return new Activity(
                entry.id(),
                entry.kind(),
                entry.sync(),
                entry.store(),
                entry.state(),
                entry.startedAt(),
                entry.finishedAt(),
                entry.levels(),
                entry.missed(),
                entry.units(),
                entry.oldestSeconds(),
                reason(entry),
                entry.reasons(),
                entry.by(),
                link(viewer, entry));
    }

    private static @Nullable String reason(Entry entry) {
        if (ActivityLog.DECISION.equals(entry.kind())) {
            return RunLabels.decision(Action.valueOf(Objects.requireNonNull(entry.note())), entry.run() != null);
        }
        return ActivityLog.SETTINGS.equals(entry.kind()) ? entry.note() : RunReasonText.of(entry.reasons());
    }

    /** There is no page of a sync that is gone. */
    private static @Nullable String link(Viewer viewer, Entry entry) {
        if (ActivityLog.SETTINGS.equals(entry.kind())) {
            String sync = Objects.requireNonNull(entry.sync());
            return viewer.sees(sync) ? "/syncs/" + sync : null;
        }
        return entry.run() == null ? "/" : "/runs/" + entry.run();
    }
}
