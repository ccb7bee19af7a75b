package io.stockroute.console.issue;

import io.stockroute.ListPage;
import io.stockroute.console.web.Viewer;
import io.stockroute.settings.Syncs;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Syncs that are not in effect: frozen, or their settings are not valid. */
@Component
class SyncIssueSource implements IssueSource {

    private final Syncs syncs;
    private final Clock clock;

    SyncIssueSource(Syncs syncs, Clock clock) {
        this.syncs = syncs;
        this.clock = clock;
    }

    @Override
    public IssueKind kind() {
        return IssueKind.SYNCS;
    }

    @Override
    public long count(Viewer viewer) {
        return invalid(viewer).size();
    }

    @Override
    public ListPage<Issue> page(Viewer viewer, int page, int size) {
        return ListPage.within(invalid(viewer), page, size);
    }

    private List<Issue> invalid(Viewer viewer) {
        Map<String, String> frozen = syncs.frozen();
        Map<String, List<String>> invalid = syncs.invalid();
        return Stream.concat(frozen.keySet().stream(), invalid.keySet().stream())
                .distinct()
                .filter(sync -> viewer.isAdministrator() || viewer.sees(sync))
                .sorted()
                .map(sync -> frozen.containsKey(sync)
                        ? frozen(sync, frozen.get(sync), invalid.getOrDefault(sync, List.of()))
                        : issue(sync, invalid.getOrDefault(sync, List.of())))
                .toList();
    }

    private Issue frozen(String sync, String why, List<String> problems) {
        return new Issue(
                IssueKind.SYNCS,
                sync,
                clock.instant(),
                "Sync " + sync,
                "frozen",
                String.join(" ", why, String.join(" ", problems)).strip(),
                "Bring it back in application.yaml or on its page, or end it there.",
                "/syncs/" + sync,
                false,
                false);
    }

    /** Since when is not known: it is as of now, whenever somebody looks. */
    private Issue issue(String sync, List<String> problems) {
        return new Issue(
                IssueKind.SYNCS,
                sync,
                clock.instant(),
                "Sync " + sync,
                "settings not valid",
                String.join(" ", problems),
                "Correct its settings and save them; until then it is switched off.",
                "/syncs/" + sync,
                false,
                false);
    }
}
