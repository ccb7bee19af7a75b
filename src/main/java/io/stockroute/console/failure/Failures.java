package io.stockroute.console.failure;

import io.stockroute.ListPage;
import io.stockroute.console.web.Viewer;
import io.stockroute.console.web.Viewers;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Everything that stands still, of all kinds; in templates {@code @failures}. */
@Component("failures")
public class Failures {

    private final Map<FailureKind, FailureSource> sources = new EnumMap<>(FailureKind.class);
    private final Viewers viewers;

    Failures(List<FailureSource> all, Viewers viewers) {
        all.forEach(source -> sources.put(source.kind(), source));
        this.viewers = viewers;
    }

    /** How many there are of each kind, in the order of the kinds. */
    public Map<FailureKind, Long> counts(Viewer viewer) {
        Map<FailureKind, Long> counts = new EnumMap<>(FailureKind.class);
        sources.forEach((kind, source) -> counts.put(kind, source.count(viewer)));
        return counts;
    }

    /** How many the current viewer may see. */
    public long total() {
        Viewer viewer = viewers.current();
        return sources.values().stream()
                .mapToLong(source -> source.count(viewer))
                .sum();
    }

    public ListPage<Failure> page(FailureKind kind, Viewer viewer, int page, int size) {
        return of(kind).page(viewer, page, size);
    }

    /** The newest of all kinds. */
    public List<Failure> latest(Viewer viewer, int most) {
        return sources.values().stream()
                .flatMap(source -> source.page(viewer, 0, most).rows().stream())
                .sorted(Comparator.comparing(Failure::since).reversed())
                .limit(most)
                .toList();
    }

    FailureSource of(FailureKind kind) {
        FailureSource source = sources.get(kind);
        if (source == null) {
            throw new IllegalStateException("No source of this kind (kind: " + kind + ")");
        }
        return source;
    }
}
