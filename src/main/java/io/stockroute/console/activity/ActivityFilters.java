package io.stockroute.console.activity;

import io.stockroute.console.web.FilterValues;
import io.stockroute.console.web.Viewer;
import io.stockroute.console.web.Viewers;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What of the activity a request asks for, on the page, in the file and in the API alike. */
@Component
class ActivityFilters {

    private final ActivityList list;
    private final Viewers viewers;

    ActivityFilters(ActivityList list, Viewers viewers) {
        this.list = list;
        this.viewers = viewers;
    }

    /** What is left out stands for all; what is no kind, sync, store, state or span is refused with 400. */
    ActivityFilter of(
            Optional<String> kind,
            Optional<String> sync,
            Optional<String> store,
            Optional<String> state,
            Optional<String> within) {
        Viewer viewer = viewers.current();
        String wanted = FilterValues.oneOf(
                "state",
                state.orElse(""),
                ActivityFilter.STATES.stream().map(Enum::name).toList());
        return new ActivityFilter(
                FilterValues.oneOf("kind", kind.orElse(""), ActivityFilter.KINDS),
                FilterValues.name("sync", sync.orElse(""), viewer.syncNames(), one -> has(viewer, one, "")),
                FilterValues.name("store", store.orElse(""), viewer.stores(), one -> has(viewer, "", one)),
                ActivityFilter.STATES.stream()
                        .filter(one -> one.name().equals(wanted))
                        .findFirst(),
                FilterValues.oneOf("within", within.orElse(""), ActivityFilter.SPANS.keySet()));
    }

    /** What ran stays when its sync or store is gone from the configuration. */
    private boolean has(Viewer viewer, String sync, String store) {
        var filter = new ActivityFilter("", sync, store, Optional.empty(), "");
        return !list.page(viewer, filter, 0, 1).rows().isEmpty();
    }
}
