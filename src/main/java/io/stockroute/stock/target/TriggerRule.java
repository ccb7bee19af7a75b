package io.stockroute.stock.target;

import io.stockroute.Cause;
import io.stockroute.stock.LevelChanges;
import io.stockroute.stock.LinkedLevel;
import io.stockroute.stock.SourceStock;
import io.stockroute.stock.Trigger;
import io.stockroute.stock.Trigger.Move;
import io.stockroute.stock.level.ObservedLevel;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a level is planned again for, when several were read at once: the change of a level that decides it, or else what marked that
 * level. Two levels that were read in one call may have been marked by two webhooks.
 */
final class TriggerRule {

    private record Pool(String sync, long source) {}

    private final LevelChanges news;
    private final Map<Long, ObservedLevel> changed = new HashMap<>();
    private final Map<Pool, Set<Long>> shared = new HashMap<>();

    TriggerRule(LevelChanges news) {
        this.news = news;
        news.seen().stream().filter(ObservedLevel::hasChanged).forEach(level -> changed.put(level.levelId(), level));
    }

    /** A level shares a pool with a Source level: what changes in any store of a pool decides all of its levels. */
    void shares(String sync, long level, long source) {
        shared.computeIfAbsent(new Pool(sync, source), pool -> new TreeSet<>()).add(level);
    }

    Trigger of(String sync, LinkedLevel level) {
        Set<Long> sources = new TreeSet<>();
        level.sources().stream().map(SourceStock::levelId).forEach(sources::add);
        Set<Long> deciding = new TreeSet<>(sources);
        sources.forEach(source -> deciding.addAll(shared.getOrDefault(new Pool(sync, source), Set.of())));
        List<ObservedLevel> moved = deciding.stream()
                .flatMap(one -> Optional.ofNullable(changed.get(one)).stream())
                .toList();
        Cause cause = moved.isEmpty() ? marked(sources) : moved.get(0).cause();
        return new Trigger(
                cause,
                moved.stream()
                        .map(one -> new Move(one.levelId(), one.change().orElse(0)))
                        .toList());
    }

    private Cause marked(Collection<Long> sources) {
        return sources.stream()
                .flatMap(source -> Optional.ofNullable(news.causes().get(source)).stream())
                .findFirst()
                .orElse(news.cause());
    }
}
