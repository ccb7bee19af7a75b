package io.stockroute.console.issue;

import io.stockroute.ListPage;
import io.stockroute.console.web.Viewer;
import io.stockroute.console.web.Viewers;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Everything that waits for an operator, of all kinds; in templates {@code @issues}. */
@Component("issues")
public class Issues {

    private final Map<IssueKind, IssueSource> sources = new EnumMap<>(IssueKind.class);
    private final Viewers viewers;

    Issues(List<IssueSource> all, Viewers viewers) {
        all.forEach(source -> sources.put(source.kind(), source));
        this.viewers = viewers;
    }

    /** How many there are of each kind, in the order of the kinds. */
    public Map<IssueKind, Long> counts(Viewer viewer) {
        Map<IssueKind, Long> counts = new EnumMap<>(IssueKind.class);
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

    public ListPage<Issue> page(IssueKind kind, Viewer viewer, int page, int size) {
        return of(kind).page(viewer, page, size);
    }

    /** The newest of all kinds. */
    public List<Issue> latest(Viewer viewer, int most) {
        return sources.values().stream()
                .flatMap(source -> source.page(viewer, 0, most).rows().stream())
                .sorted(Comparator.comparing(Issue::since).reversed())
                .limit(most)
                .toList();
    }

    IssueSource of(IssueKind kind) {
        IssueSource source = sources.get(kind);
        if (source == null) {
            throw new IllegalStateException("No source of this kind (kind: " + kind + ")");
        }
        return source;
    }
}
